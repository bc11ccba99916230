package org.cruxbook.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;

/**
 * The headers that all responses carry. {@code Cache-Control} is not among them: each page knows for itself who may
 * keep it.
 */
class SiteHeaders implements HeaderWriter {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            // Tools that look at a page from within it read robots.txt there.
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String NO_PERMISSIONS = Stream.of(
                    "accelerometer",
                    "autoplay",
                    "browsing-topics",
                    "camera",
                    "display-capture",
                    "encrypted-media",
                    "fullscreen",
                    "geolocation",
                    "gyroscope",
                    "hid",
                    "magnetometer",
                    "microphone",
                    "midi",
                    "payment",
                    "picture-in-picture",
                    "publickey-credentials-get",
                    "screen-wake-lock",
                    "serial",
                    "usb",
                    "xr-spatial-tracking")
            .map(feature -> feature + "=()")
            .collect(Collectors.joining(", "));

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            // The Fetch-Metadata check falls back on the Referer, so that "no-referrer" would be too strict.
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", NO_PERMISSIONS,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** Speaks on https only: whatever ends it, the server or a proxy before it. */
    private final HstsHeaderWriter strictTransport = new HstsHeaderWriter();

    /** @param publicUrl where visitors reach the site; empty where that is not known */
    SiteHeaders(String publicUrl) {
        boolean https = publicUrl.regionMatches(true, 0, "https:", 0, "https:".length());
        strictTransport.setRequestMatcher(request -> https || request.isSecure());
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        strictTransport.writeHeaders(request, response);
    }
}
