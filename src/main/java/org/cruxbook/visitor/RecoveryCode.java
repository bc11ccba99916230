package org.cruxbook.visitor;

import java.util.Optional;

/**
 * The secret with which a visitor takes everything along to another browser. It is of the same kind as a {@link
 * VisitorToken} but never one: it is shown once, in no cookie, and travels in the part of an address that browsers keep to
 * themselves. What is stored is its {@link #hash()}.
 */
public final class RecoveryCode {

    private final VisitorToken secret;

    private RecoveryCode(VisitorToken secret) {
        this.secret = secret;
    }

    /** One that nobody has ever had. */
    public static RecoveryCode fresh() {
        return new RecoveryCode(VisitorToken.fresh());
    }

    /** Reads a code, or an address that ends in {@code #} and one, with spaces around it; empty for anything else. */
    public static Optional<RecoveryCode> parse(String text) {
        String code = text.substring(text.lastIndexOf('#') + 1).strip();
        return VisitorToken.parse(code).map(RecoveryCode::new);
    }

    /** The 43 characters to be shown; never log or store them. */
    public String code() {
        return secret.secret();
    }

    /** The SHA-256, as 64 lower-case hexadecimal digits. */
    public String hash() {
        return secret.hash();
    }

    @Override
    public String toString() {
        return "RecoveryCode[secret]";
    }
}
