package org.cruxbook;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.cruxbook.estimate.LostFile;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has an H2 database opened anew that has shut itself because its disk was full. Its connections say that they are valid and
 * fail whatever they are asked, so that all of them must go; the next one opens the file, as soon as that can be done.
 */
@Configuration(proxyBeanMethods = false)
class Reopening {

    @Bean
    static BeanPostProcessor eviction() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource source
                        && String.valueOf(source.getJdbcUrl()).startsWith("jdbc:h2:")) {
                    source.setDataSource(
                            new GuardedDatabase(source.getJdbcUrl(), source.getUsername(), source.getPassword()));
                    source.setConnectionTestQuery("select 1");
                    source.setExceptionOverride(new Eviction(source));
                }
                return bean;
            }
        };
    }

    /** @param source whose connections go when one of them has lost the file */
    private record Eviction(HikariDataSource source) implements SQLExceptionOverride {

        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            if (!LostFile.isBehind(failure)) {
                return Override.CONTINUE_EVICT;
            }
            HikariPoolMXBean pool = source.getHikariPoolMXBean();
            if (pool != null) {
                pool.softEvictConnections();
            }
            return Override.MUST_EVICT;
        }
    }
}
