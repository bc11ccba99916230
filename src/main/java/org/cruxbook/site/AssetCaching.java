package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Says how long a style sheet, script, font or drawing is kept: a year where the address holds the content's hash, and
 * otherwise only until it has changed. An asset that does not exist is kept by nobody.
 */
class AssetCaching implements HandlerInterceptor {

    private static final String FOREVER = "max-age=31536000, public, immutable";
    private static final Pattern HASHED = Pattern.compile("(.+)-[0-9a-f]{32}(\\.\\w+)");

    private final ObjectProvider<ResourceUrlProvider> assets;

    AssetCaching(ObjectProvider<ResourceUrlProvider> assets) {
        this.assets = assets;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            String path = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .value();
            if (hashed(path)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, FOREVER);
            } else if (assets.getObject().getForLookupPath(path) != null) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
        }
        return true;
    }

    /** Whether this is the very address that pages give for an asset. */
    private boolean hashed(String path) {
        Matcher parts = HASHED.matcher(path);
        return parts.matches() && path.equals(assets.getObject().getForLookupPath(parts.group(1) + parts.group(2)));
    }
}
