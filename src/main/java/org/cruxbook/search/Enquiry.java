package org.cruxbook.search;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;

/**
 * What someone looks for. There is no syntax: quotation marks, asterisks and the like separate words and do nothing else.
 *
 * @param text as it was asked, without control characters, composed (NFC), cut to {@link #LONGEST} code points
 * @param shortened whether it was longer, or had more words than are looked for
 * @param words no more than {@link #MOST_WORDS}, each once
 */
record Enquiry(String text, boolean shortened, List<Word> words) {

    static final int LONGEST = 200;
    static final int MOST_WORDS = 12;

    static Enquiry of(String asked) {
        String clean = clean(asked);
        String text = clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)).strip();
        List<Word> words = Word.of(text).stream().distinct().toList();
        return new Enquiry(
                text,
                text.length() < clean.length() || words.size() > MOST_WORDS,
                words.stream().limit(MOST_WORDS).toList());
    }

    private static String clean(String asked) {
        StringBuilder clean = new StringBuilder();
        asked.codePoints().map(Enquiry::spaceIfUnseen).forEach(clean::appendCodePoint);
        return Normalizer.normalize(clean, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Persian and Hindi need the joiners; everything else that is not seen only confuses. */
    private static int spaceIfUnseen(int c) {
        boolean unseen = switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> Character.isWhitespace(c);
        };
        return unseen ? ' ' : c;
    }

    /** The words that a page must have: all but the light ones, unless there are only such. */
    List<Word> telling() {
        List<Word> telling = words.stream().filter(Predicate.not(Word::light)).toList();
        return telling.isEmpty() ? words : telling;
    }
}
