package org.cruxbook.estimate;

/** A form answers a question or sub-crux, or a wording of it, that its page does not have. */
public class UnknownQuestion extends RuntimeException {

    private final String key;

    UnknownQuestion(String slug, String key, int wordingVersion) {
        super("%s does not ask %s in wording %d".formatted(slug, key, wordingVersion));
        this.key = key;
    }

    /** The key that was sent; anyone can have made it up. */
    public String questionKey() {
        return key;
    }
}
