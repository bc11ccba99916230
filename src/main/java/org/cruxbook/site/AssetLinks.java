package org.cruxbook.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Has pages link to style sheets, scripts and fonts by addresses that hold the hash of their content. In the place of Spring's
 * own, which looks through every jar for each link to a page, and so takes more than half of the time of a page with many.
 */
class AssetLinks extends ResourceUrlEncodingFilter {

    private final Function<String, @Nullable String> assets;

    /** By path; only of what there is. */
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @param assets gives the address of what is at a path, or null where nothing is */
    AssetLinks(Function<String, @Nullable String> assets) {
        this.assets = assets;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String context = ((HttpServletRequest) request).getContextPath();
        chain.doFilter(request, new Linking((HttpServletResponse) response, context));
    }

    private final class Linking extends HttpServletResponseWrapper {

        private final String context;

        Linking(HttpServletResponse response, String context) {
            super(response);
            this.context = context;
        }

        @Override
        public String encodeURL(String link) {
            return super.encodeURL(isFile(link) && link.startsWith(context) ? address(link) : link);
        }

        private String address(String link) {
            String address = addresses.computeIfAbsent(link.substring(context.length()), assets);
            return address == null ? link : context + address;
        }
    }

    /** Whether it may be one: its last part has a dot, and nothing follows that. */
    private static boolean isFile(String link) {
        return link.lastIndexOf('.') > link.lastIndexOf('/') && link.indexOf('?') < 0 && link.indexOf('#') < 0;
    }
}
