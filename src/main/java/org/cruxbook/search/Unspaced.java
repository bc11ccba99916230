package org.cruxbook.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Has Thai, Lao, Khmer and Burmese cut like Chinese: the tokenizer gives a whole run of them as one word, because they
 * put no space between words either.
 */
final class Unspaced extends TokenFilter {

    private static final String RUN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    private static final String CUT = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    Unspaced(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean more = input.incrementToken();
        if (more && type.type().equals(RUN)) {
            type.setType(CUT);
        }
        return more;
    }
}
