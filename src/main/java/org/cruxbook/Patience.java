package org.cruxbook;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long a database may keep a visitor waiting. PostgreSQL's driver waits for ever for a server that is frozen or whose
 * machine has gone; here it gives up after a few seconds. Migrations may take their time.
 */
@Configuration(proxyBeanMethods = false)
class Patience {

    /** In seconds; what the address itself says comes first. */
    private static final Map<String, String> LIMITS = Map.of("connectTimeout", "2", "socketTimeout", "4");

    @Bean
    static BeanPostProcessor limits() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource source && isPostgres(source.getJdbcUrl())) {
                    LIMITS.forEach((limit, seconds) -> limit(source, limit, seconds));
                    // What the server would add is the row that it refused, with someone's answer, for the log.
                    limit(source, "logServerErrorDetail", "false");
                }
                return bean;
            }
        };
    }

    private static void limit(HikariDataSource source, String limit, String value) {
        if (!source.getJdbcUrl().contains(limit + "=")) {
            source.addDataSourceProperty(limit, value);
        }
    }

    @Bean
    static FlywayConfigurationCustomizer unhurried(ObjectProvider<JdbcConnectionDetails> connection) {
        return flyway -> connection.ifAvailable(to -> {
            if (isPostgres(to.getJdbcUrl())) {
                flyway.dataSource(to.getJdbcUrl(), to.getUsername(), to.getPassword());
            }
        });
    }

    private static boolean isPostgres(@org.jspecify.annotations.Nullable String url) {
        return url != null && url.startsWith("jdbc:postgresql:");
    }
}
