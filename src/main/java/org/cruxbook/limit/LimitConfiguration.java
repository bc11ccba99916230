package org.cruxbook.limit;

import io.github.bucket4j.TimeMeter;
import org.cruxbook.visitor.Turnstile;
import org.cruxbook.visitor.VisitorCookie;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Without {@code cruxbook.limits.enabled} nothing is counted, and nothing refused. */
@ConditionalOnBooleanProperty("cruxbook.limits.enabled")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration implements WebMvcConfigurer {

    private final WriteLimit writes;

    LimitConfiguration(LimitSettings settings, VisitorCookie cookie) {
        this.writes = new WriteLimit(
                cookie, new Allowances(settings.writes(), settings.writesWithin(), TimeMeter.SYSTEM_NANOTIME));
    }

    @Bean
    static Turnstile networks(LimitSettings settings) {
        return new NetworkTurnstile(
                new Allowances(settings.newVisitors(), settings.newVisitorsWithin(), TimeMeter.SYSTEM_NANOTIME));
    }

    /** After what says who may keep the answer, so that a refusal is kept nowhere either. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(writes).order(Ordered.LOWEST_PRECEDENCE);
    }
}
