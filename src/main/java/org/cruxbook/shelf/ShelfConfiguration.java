package org.cruxbook.shelf;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where copies are made, outside of all that adds headers, and where they are handed out. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShelfSettings.class)
class ShelfConfiguration {

    /** So that the usual page, compressed, goes to the system together with its headers, in one call. */
    private static final int BUFFER = 16 * 1024;

    @Bean
    static FilterRegistrationBean<ShelfFilter> shelfFilter(Shelf shelf) {
        FilterRegistrationBean<ShelfFilter> registration = new FilterRegistrationBean<>(new ShelfFilter(shelf));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** The server is made before most beans; nothing is asked before they are there. */
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> shelfValve(ObjectProvider<Shelf> shelf) {
        return factory -> {
            factory.addContextCustomizers(context -> context.getPipeline().addValve(new ShelfValve(shelf.getObject())));
            factory.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(BUFFER)));
        };
    }
}
