package org.cruxbook.guard;

import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes what the proxies of the setting {@code cruxbook.proxies} say of where a request comes from ({@code
 * X-Forwarded-For}) and whether it came by https ({@code X-Forwarded-Proto}), and nobody else. What others say in these
 * headers, and what anyone says in {@code Forwarded} or {@code X-Forwarded-Host}, changes nothing.
 */
@Component
class DeclaredProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final List<String> ranges;

    /** @param addresses or ranges such as {@code 10.0.0.0/8}, separated by commas; empty for none */
    DeclaredProxies(@Value("${cruxbook.proxies:}") List<String> addresses) {
        this.ranges = addresses.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(DeclaredProxies::range)
                .toList();
    }

    /** Tomcat takes what has no range for a regular expression. */
    private static String range(String address) {
        return address.contains("/") ? address : address + (address.contains(":") ? "/128" : "/32");
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (!ranges.isEmpty()) {
            factory.addEngineValves(believing());
        }
    }

    private RemoteIpValve believing() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", ranges));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
