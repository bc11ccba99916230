package org.cruxbook.crux;

/**
 * Where a question stands.
 *
 * @param slug the page's
 * @param key the question's own or the one that its author gave it
 */
public record QuestionAddress(String slug, String key) {

    /** Reads {@code slug#key}; neither holds a number sign. */
    static QuestionAddress parse(String address) {
        int hash = address.indexOf('#');
        return new QuestionAddress(address.substring(0, hash), address.substring(hash + 1));
    }

    @Override
    public String toString() {
        return slug + "#" + key;
    }
}
