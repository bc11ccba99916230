package org.cruxbook;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the site can be found, as the last line of the start. */
@Component
class Doorplate {

    private static final Logger log = LoggerFactory.getLogger(Doorplate.class);

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            log.info("Cruxbook is at http://localhost:{}/", web.getWebServer().getPort());
        }
    }
}
