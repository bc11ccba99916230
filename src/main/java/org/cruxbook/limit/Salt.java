package org.cruxbook.limit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Makes keys that mean nothing once the process has ended: whoever reads its memory cannot look up an address by trying all
 * of them without this salt, which is drawn at each start and is nowhere else.
 */
final class Salt {

    private static final int BYTES = 32;

    private final byte[] salt = new byte[BYTES];

    Salt() {
        new SecureRandom().nextBytes(salt);
    }

    /** 128 bits of a salted SHA-256. */
    record Key(long first, long second) {}

    Key key(String what) {
        MessageDigest digest = sha256();
        digest.update(salt);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(what.getBytes(StandardCharsets.UTF_8)));
        return new Key(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
