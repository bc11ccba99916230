package org.cruxbook.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Gives a management port of its own what stands before the site: it has the site's filters, but a server that knows of none of
 * its valves. Named in {@code META-INF/spring}, and no configuration of the site itself.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementGuard {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> managementErrors(
            @Qualifier("bareErrors") WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> site) {
        return site::customize;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> managementBodies(
            @Qualifier("wholeBodies") WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> site) {
        return site::customize;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> managementDoorstep(
            @Qualifier("doorstep") WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> site) {
        return site::customize;
    }

    @Bean
    FilterRegistrationBean<Filter> managementErrorHeaders(
            @Qualifier("errorHeaders") FilterRegistrationBean<Filter> site) {
        FilterRegistrationBean<Filter> errors = new FilterRegistrationBean<>(Objects.requireNonNull(site.getFilter()));
        errors.setDispatcherTypes(DispatcherType.ERROR);
        return errors;
    }
}
