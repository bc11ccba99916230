package org.cruxbook.site;

import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RichText;

/**
 * How long a page takes to read, at 230 words a minute (M. Brysbaert, How many words do we read per minute?, Journal of
 * Memory and Language, 2019: 238 for English non-fiction). Scripts without spaces are counted by characters, two to a
 * word.
 */
final class ReadingTime {

    private static final int WORDS_PER_MINUTE = 230;
    private static final int CHARACTERS_PER_WORD = 2;

    private ReadingTime() {}

    /** In whole minutes, rounded up; at least 1. */
    static int minutes(Crux crux) {
        Stream<String> heads = Stream.concat(Stream.of(crux.title()), Stream.ofNullable(crux.description()));
        long words = Stream.concat(heads, crux.texts().map(RichText::plain))
                .mapToLong(ReadingTime::words)
                .sum();
        return (int) Math.max(1, roundedUp(words, WORDS_PER_MINUTE));
    }

    static long words(String plain) {
        long unspaced = plain.codePoints().filter(ReadingTime::standsAlone).count();
        return spaced(plain) + roundedUp(unspaced, CHARACTERS_PER_WORD);
    }

    private static long spaced(String plain) {
        long words = 0;
        boolean inWord = false;
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int c = plain.codePointAt(i);
            boolean part = !Character.isWhitespace(c) && !standsAlone(c) && (inWord || Character.isLetterOrDigit(c));
            words += part && !inWord ? 1 : 0;
            inWord = part;
        }
        return words;
    }

    private static boolean standsAlone(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(codePoint);
            default -> false;
        };
    }

    private static long roundedUp(long all, int each) {
        return (all + each - 1) / each;
    }
}
