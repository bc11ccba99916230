package org.cruxbook.shelf;

import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.MimeHeaders;

/** A header as it is sent, made once. Given texts, Tomcat makes the bytes anew for each response, one by one. */
record WireHeader(byte[] name, byte[] value) {

    static WireHeader of(String name, String value) {
        return new WireHeader(bytes(name), bytes(value));
    }

    /** As Tomcat makes them: what could end a header is a space. */
    private static byte[] bytes(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t]]", " ").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param headers of a response to which nothing has been written yet */
    void addTo(MimeHeaders headers) {
        headers.addValue(name, 0, name.length).setBytes(value, 0, value.length);
    }
}
