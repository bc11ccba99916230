package org.cruxbook.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Everyone may ask for everything: there are no users, no sessions and no log-in, only rules for how to ask. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    private final SiteHeaders headers;
    private final UnderWay requests = new UnderWay();

    GuardConfiguration(@Value("${cruxbook.public-url:}") String publicUrl) {
        this.headers = new SiteHeaders(publicUrl);
    }

    @Bean
    SecurityFilterChain guard(HttpSecurity http) {
        return http.headers(header -> header.defaultsDisabled().addHeaderWriter(headers))
                .addFilterAfter(new FetchMetadataFilter(), HeaderWriterFilter.class)
                .addFilterAfter(new ContentTypeFilter(), FetchMetadataFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .build();
    }

    /** To observe each of a dozen filters takes longer than what they do; requests as a whole are measured. */
    @Bean
    static SecurityObservationSettings noFilterObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** A path that the firewall does not let through is a page that does not exist. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        return new HttpStatusRequestRejectedHandler(HttpStatus.NOT_FOUND.value());
    }

    /** The chain is not passed by what the firewall or the server refuses; on the way to the error page this is. */
    @Bean
    FilterRegistrationBean<Filter> errorHeaders() {
        FilterRegistrationBean<Filter> errors = new FilterRegistrationBean<>((request, response, chain) -> {
            headers.writeHeaders((HttpServletRequest) request, (HttpServletResponse) response);
            chain.doFilter(request, response);
        });
        errors.setDispatcherTypes(DispatcherType.ERROR);
        return errors;
    }

    /** Comes after Boot's own valve for errors, so that it is the first to answer. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bareErrors() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new BareErrors(headers)));
    }

    /** Before the shelf, and behind what answers for refused requests. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> wholeBodies() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new WholeBodies()));
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> doorstep() {
        return factory -> factory.addConnectorCustomizers(connector -> Doorstep.before(connector, headers, requests));
    }

    @Bean
    Farewell farewell(@Value("${cruxbook.farewell}") Duration time) {
        return new Farewell(requests, time);
    }

    @Bean
    LastAnswers lastAnswers() {
        return new LastAnswers(requests);
    }

    /** There are no users; without this, one with a random password would be made up at every start. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new BadCredentialsException("there are no users");
        };
    }
}
