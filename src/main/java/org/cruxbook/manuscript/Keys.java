package org.cruxbook.manuscript;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Makes slugs, anchors and keys: lower-case letters of any script, digits and hyphens. */
final class Keys {

    private static final int READABLE = 40;
    private static final int HASH = 8;

    private Keys() {}

    /**
     * What an address can hold of a text: {@code "US-China cooperation?"} becomes {@code us-china-cooperation}.
     *
     * @param longest how many characters at most; cut between words where that can be done
     * @return empty where the text has neither letters nor digits
     */
    static String slug(String text, int longest) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        plain.codePoints().limit(10_000).forEach(c -> {
            if (Character.isLetterOrDigit(c)
                    || (Character.getType(c) == Character.NON_SPACING_MARK && !slug.isEmpty())) {
                slug.appendCodePoint(c);
            } else if (c != '\'' && c != '’' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        // An accent may have come to stand behind a letter only now, when an apostrophe between them was left out.
        return cut(Normalizer.normalize(slug, Normalizer.Form.NFC), longest);
    }

    private static String cut(String slug, int longest) {
        String cut = slug;
        if (slug.length() > longest) {
            int hyphen = slug.lastIndexOf('-', longest);
            int end = hyphen > longest / 2 ? hyphen : longest;
            cut = slug.substring(0, Character.isHighSurrogate(slug.charAt(end - 1)) ? end - 1 : end);
        }
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** A readable beginning and a hash of the whole wording; never empty, in any script. */
    static String of(String leadIn, String text) {
        String readable = slug(text, READABLE);
        String hash = hash(leadIn + "\n" + text).substring(0, HASH);
        return readable.isEmpty() ? "q-" + hash : readable + "-" + hash;
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
