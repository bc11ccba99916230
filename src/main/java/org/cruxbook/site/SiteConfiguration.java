package org.cruxbook.site;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.cruxbook.visitor.VisitorCookie;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** How pages are kept by browsers and what stands between them. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private static final String[] PAGES = {"/", "/method", "/privacy", "/search", "/cruxes/**", "/me", "/me/**"};

    private static final String[] PRIVATE_PAGES = {"/me/links/**", "/compare", "/comparison/**"};

    private final VisitorCookie cookie;

    SiteConfiguration(VisitorCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SentForms());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Caching(cookie)).addPathPatterns(PAGES);
        registry.addInterceptor(new KeptNowhere()).addPathPatterns(PRIVATE_PAGES);
    }

    /** A bean, because what it asks is made later than this configuration. */
    @Bean
    static MappedInterceptor assets(ObjectProvider<ResourceUrlProvider> assets) {
        return new MappedInterceptor(new String[] {"/**"}, new AssetCaching(assets));
    }

    /** A bean likewise. */
    @Bean
    static MappedInterceptor frames(Everywhere everywhere) {
        return new MappedInterceptor(new String[] {"/**"}, everywhere);
    }

    /** Declared as what it replaces: Spring Boot adds its own unless there is one of that very type. */
    @Bean
    static FilterRegistrationBean<ResourceUrlEncodingFilter> assetLinks(ObjectProvider<ResourceUrlProvider> assets) {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registration = new FilterRegistrationBean<>(
                new AssetLinks(path -> assets.getObject().getForLookupPath(path)));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /** Weak, because Tomcat does not compress what has a strong one. */
    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/", "/method", "/privacy", "/search", "/cruxes/*", "/sitemap.xml");
        return registration;
    }
}
