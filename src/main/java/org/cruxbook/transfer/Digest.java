package org.cruxbook.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of all that has been added so far. */
final class Digest {

    private static final int AT_ONCE = 1 << 16;

    private final MessageDigest sum;

    Digest() {
        try {
            sum = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
    }

    void add(Path file) throws IOException {
        byte[] some = new byte[AT_ONCE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                sum.update(some, 0, length);
            }
        }
    }

    /** As 64 lower-case hexadecimal digits; more can be added afterwards. */
    @Override
    public String toString() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) sum.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
