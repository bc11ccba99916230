package org.cruxbook.estimate;

/** A form answers a question, or a wording of it, that its page does not ask. */
public class UnknownQuestion extends RuntimeException {

    private final String questionKey;

    UnknownQuestion(String slug, Entry entry) {
        super("%s does not ask %s in wording %d".formatted(slug, entry.questionKey(), entry.wordingVersion()));
        this.questionKey = entry.questionKey();
    }

    /** The key that was sent; anyone can have made it up. */
    public String questionKey() {
        return questionKey;
    }
}
