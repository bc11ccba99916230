package org.cruxbook.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts text of any script into words, without case and accents. An English or Arabic word gives its stem as well, at the
 * same place, so that "treaties" finds "treaty" and a language that is not known here is found as it is written. Scripts
 * that put no space between words give each two neighbouring characters.
 */
class AnyScript extends Analyzer {

    private static final int EVERY_SCRIPT =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    /** Between two passages, so that no phrase reaches from one into the next. */
    private static final int GAP = 100;

    private final boolean singleCharacters;

    private AnyScript(boolean singleCharacters) {
        this.singleCharacters = singleCharacters;
    }

    /** For what is to be found: single characters too, for those who look for one only. */
    static AnyScript written() {
        return new AnyScript(true);
    }

    /** For what is looked for. */
    static AnyScript asked() {
        return new AnyScript(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream plain = new CJKWidthFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
        TokenStream cut = new CJKBigramFilter(new Unspaced(plain), EVERY_SCRIPT, singleCharacters);
        TokenStream folded = new DecimalDigitFilter(new ArabicNormalizationFilter(new ASCIIFoldingFilter(cut)));
        return new TokenStreamComponents(words, withStems(folded));
    }

    private static TokenStream withStems(TokenStream words) {
        TokenStream twice = new KeywordRepeatFilter(words);
        TokenStream stems = new ArabicStemFilter(new SnowballFilter(twice, new EnglishStemmer()));
        return new RemoveDuplicatesTokenFilter(stems);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
