package org.cruxbook.visitor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secret by which a browser is known again: 32 random bytes, written as 43 characters of base64url. Whoever holds it
 * is the visitor, so it is in the cookie alone; what is stored is its {@link #hash()}.
 */
public final class VisitorToken {

    private static final int BYTES = 32;
    private static final int CHARACTERS = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private VisitorToken(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One that nobody has ever had. */
    public static VisitorToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new VisitorToken(bytes);
    }

    /** Reads what {@link #secret()} wrote; empty for anything else, null included. */
    public static Optional<VisitorToken> parse(@Nullable String text) {
        if (text == null || text.length() != CHARACTERS) {
            return Optional.empty();
        }
        return decode(text)
                .map(VisitorToken::new)
                .filter(token -> token.secret().equals(text));
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The 43 characters for the cookie; never log or store them. */
    public String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The SHA-256 of the 32 bytes, as 64 lower-case hexadecimal digits: what is stored, and gives nothing away. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VisitorToken token && MessageDigest.isEqual(bytes, token.bytes);
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }

    @Override
    public String toString() {
        return "VisitorToken[secret]";
    }
}
