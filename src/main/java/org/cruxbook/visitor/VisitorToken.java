package org.cruxbook.visitor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secret by which a browser is known again. Whoever holds it is the visitor, so it is in the cookie alone; what is
 * stored is its {@link #hash()}.
 */
public final class VisitorToken {

    private final Secret secret;

    private VisitorToken(Secret secret) {
        this.secret = secret;
    }

    /** One that nobody has ever had. */
    public static VisitorToken fresh() {
        return new VisitorToken(Secret.fresh());
    }

    /** Reads what {@link #secret()} wrote; empty for anything else, null included. */
    public static Optional<VisitorToken> parse(@Nullable String text) {
        return Secret.parse(text).map(VisitorToken::new);
    }

    /** The 43 characters for the cookie; never log or store them. */
    public String secret() {
        return secret.text();
    }

    /** The SHA-256 of its 32 bytes, as 64 lower-case hexadecimal digits: what is stored, and gives nothing away. */
    public String hash() {
        return secret.hash();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VisitorToken token && secret.equals(token.secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "VisitorToken[secret]";
    }
}
