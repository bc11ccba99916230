package org.cruxbook.manuscript;

import java.util.Locale;

/**
 * What publishing a folder would do to something that the site knows, or would get to know.
 *
 * @param file relative to the content folder, with forward slashes; where a page goes, the one that it came from
 * @param line from 1; 1 where nothing in the file can be pointed at
 * @param number of the question or sub-crux on its page, from 1; where it is removed, the one that it had; 0 for a page
 * @param key what answers refer to it by, or will; a page's slug
 * @param kept how many answers or stances stay with it
 * @param retired how many answers or stances are kept with what is on no page any more
 * @param what in words: "corrected wording, 214 answers kept"
 */
public record Effect(
        String file,
        int line,
        Subject subject,
        int number,
        String key,
        Change change,
        long kept,
        long retired,
        String what) {

    /** What it happens to. */
    public enum Subject {
        PAGE("page"),
        QUESTION("question"),
        SUB_CRUX("sub-crux");

        private final String word;

        Subject(String word) {
            this.word = word;
        }

        /** "sub-crux". */
        public String word() {
            return word;
        }
    }

    /** What happens. Of several things at once it is the first of these. */
    public enum Change {
        /** It was not there before. */
        NEW,
        /** A new question stands where another one stood, and that one is retired. */
        REPLACED,
        /** It was retired, or taken off, and is there again. */
        BACK,
        /** It comes from another page; or a page has another address. */
        MOVED,
        /** It has answers, and so has the same at an address that the page had: they stay apart. */
        APART,
        /** Other words that correct the ones before. */
        CORRECTED,
        /** Other words, and its author says that it is the same. */
        REWORDED,
        /** The same question in another place among the others of its page, or the same page in another file. */
        REORDERED,
        /** It is said to have had a name by which nothing was ever known. */
        UNKNOWN,
        /** It is taken off, and kept. */
        REMOVED,
        /** A page with an error: what is published stays. */
        HELD;

        /** "new". */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In one line: "question 3: corrected wording, 214 answers kept". */
    public String message() {
        String which = subject == Subject.PAGE ? "" : " " + number;
        return Problem.said(subject.word() + which + ": " + what);
    }
}
