package org.cruxbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * One word that is looked for.
 *
 * @param places what has to follow each other: one place, or a pair of characters each where a script puts no space
 *     between words; at each place the word as it is written and, if it has another one, its stem
 * @param spelled whether it is made of letters or digits that one may mistype or leave out at the end
 */
record Word(List<List<String>> places, boolean spelled) {

    private static final Set<String> SPELLED = Set.of(
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM]);

    /** The words of a text in their order. */
    static List<Word> of(String text) {
        try (AnyScript script = AnyScript.asked();
                TokenStream tokens = script.tokenStream("", text)) {
            Cutting cutting = new Cutting(tokens);
            tokens.reset();
            while (tokens.incrementToken()) {
                cutting.take();
            }
            tokens.end();
            return cutting.words();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it was written. */
    String written() {
        return places.get(0).get(0);
    }

    /** Whether it says too little to be insisted on, such as "the". */
    boolean light() {
        return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(written());
    }

    int length() {
        return written().codePointCount(0, written().length());
    }

    /** Collects words from tokens. */
    private static final class Cutting {

        private final CharTermAttribute term;
        private final OffsetAttribute offsets;
        private final PositionIncrementAttribute steps;
        private final TypeAttribute type;

        private final List<Word> words = new ArrayList<>();
        private int end;

        Cutting(TokenStream tokens) {
            term = tokens.addAttribute(CharTermAttribute.class);
            offsets = tokens.addAttribute(OffsetAttribute.class);
            steps = tokens.addAttribute(PositionIncrementAttribute.class);
            type = tokens.addAttribute(TypeAttribute.class);
        }

        void take() {
            if (steps.getPositionIncrement() == 0) {
                last().add(term.toString());
                return;
            }
            List<String> forms = new ArrayList<>(List.of(term.toString()));
            if (type.type().equals(CJKBigramFilter.DOUBLE_TYPE) && offsets.startOffset() < end) {
                words.get(words.size() - 1).places().add(forms);
            } else {
                words.add(new Word(new ArrayList<>(List.of(forms)), SPELLED.contains(type.type())));
            }
            end = offsets.endOffset();
        }

        private List<String> last() {
            List<List<String>> places = words.get(words.size() - 1).places();
            return places.get(places.size() - 1);
        }

        List<Word> words() {
            return words;
        }
    }
}
