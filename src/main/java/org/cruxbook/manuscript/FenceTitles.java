package org.cruxbook.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Shows the title that a block of code has for documentation sites, as in {@code ```js title="bridge.js"}, above it. It is no
 * bold label, so that nothing is taken for the claim.
 */
final class FenceTitles extends AbstractVisitor {

    private static final Pattern TITLE =
            Pattern.compile("(?:^|\\s)(?:title|filename|caption)=(?:\"([^\"]*+)\"|'([^']*+)')");

    @Override
    public void visit(FencedCodeBlock code) {
        Matcher title = TITLE.matcher(code.getInfo() == null ? "" : code.getInfo());
        if (title.find()) {
            String words = title.group(1) == null ? title.group(2) : title.group(1);
            if (!words.isBlank()) {
                code.insertBefore(shown(words.strip(), code));
            }
        }
    }

    private static Paragraph shown(String words, FencedCodeBlock code) {
        Emphasis title = new Emphasis("*");
        title.appendChild(new Text(words));
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(title);
        paragraph.setSourceSpans(code.getSourceSpans());
        return paragraph;
    }
}
