package org.cruxbook.shelf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.catalina.connector.Response;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A whole response with status 200, as it was first made, and compressed where that makes it smaller. */
final class Copy {

    private static final String VARY = "Accept-Encoding";

    /** A header, which may occur several times. */
    record Header(String name, String value) {}

    private final String type;
    private final List<Header> headers;
    private final List<WireHeader> wireHeaders;
    private final @Nullable String tag;
    private final boolean forReaders;
    private final byte[] plain;
    private final byte @Nullable [] zipped;

    /** @param headers all but those that tell of the type, the length and the encoding */
    Copy(String type, List<Header> headers, byte[] body, boolean compressible) {
        this.type = type;
        this.tag = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(HttpHeaders.ETAG))
                .map(Header::value)
                .findFirst()
                .orElse(null);
        this.forReaders = variesByCookie(headers);
        this.plain = body;
        byte[] smaller = compressible ? zip(body) : body;
        this.zipped = smaller.length < body.length ? smaller : null;
        this.headers = zipped == null ? List.copyOf(headers) : with(headers, new Header(HttpHeaders.VARY, VARY));
        this.wireHeaders = this.headers.stream()
                .map(header -> WireHeader.of(header.name(), header.value()))
                .toList();
    }

    private static List<Header> with(List<Header> headers, Header last) {
        return Stream.concat(headers.stream(), Stream.of(last)).toList();
    }

    private static byte[] zip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new SmallestGzip(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** It is made once and sent often. */
    private static final class SmallestGzip extends GZIPOutputStream {

        SmallestGzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /** The bytes that it keeps, about. */
    int weight() {
        return plain.length + (zipped == null ? 0 : zipped.length) + 100 * headers.size();
    }

    /** Whether it is only for requests without a visitor's cookie. */
    boolean isForReaders() {
        return forReaders;
    }

    private static boolean variesByCookie(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(HttpHeaders.VARY))
                .flatMap(header -> Arrays.stream(header.value().split(",")))
                .anyMatch(name -> name.strip().equalsIgnoreCase(HttpHeaders.COOKIE));
    }

    /** Answers with it, or says that the browser has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        addHeaders(response);
        if (tag != null && Tags.match(request.getHeaders(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            sendBody(request, response);
        }
    }

    private void addHeaders(HttpServletResponse response) {
        if (response instanceof Response tomcat) {
            MimeHeaders all = tomcat.getCoyoteResponse().getMimeHeaders();
            wireHeaders.forEach(header -> header.addTo(all));
        } else {
            headers.forEach(header -> response.addHeader(header.name(), header.value()));
        }
    }

    private void sendBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        byte[] body = plain;
        if (zipped != null && Encodings.acceptGzip(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = zipped;
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
