package org.cruxbook.manuscript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.cruxbook.manuscript.Entries.Place;

/** Tells the author of HTML that is shown as text, once for each element. A word in angle brackets is no HTML. */
final class UnsafeHtml extends AbstractVisitor {

    private static final Pattern TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9-]*)(?=[\\s/>])[^>]*>?");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");

    /** As in the HTML standard; the last line are those that it has given up. */
    private static final Set<String> ELEMENTS = Set.of("""
            a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col
            colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1
            h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math
            menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp
            script search section select slot small source span strong style sub summary sup svg table tbody td template
            textarea tfoot th thead time title tr track u ul var video wbr
            applet basefont big center dir font frame frameset marquee nobr param plaintext strike tt xmp
            """.strip().split("\\s+"));

    private final Problems problems;
    private final Set<String> others;
    private final Map<String, Place> first = new LinkedHashMap<>();
    private final Map<String, Integer> more = new LinkedHashMap<>();

    /** @param others names of tags of which the author is told already */
    UnsafeHtml(Set<String> others, Problems problems) {
        this.others = others;
        this.problems = problems;
    }

    /** Whether it is an element whose name is written in capitals, as in old pages. */
    static boolean isShouted(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && ELEMENTS.contains(name.toLowerCase(Locale.ROOT));
    }

    void tell(Node document) {
        document.accept(this);
        first.forEach((element, place) -> problems.warning(
                place,
                "the HTML element <" + element + "> is shown as text" + elsewhere(more.getOrDefault(element, 0)),
                "write it as Markdown, or put it in backticks"));
    }

    static String elsewhere(int times) {
        return times == 0 ? "" : ", here and " + times + (times == 1 ? " more time" : " more times");
    }

    @Override
    public void visit(HtmlBlock html) {
        read(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        read(html, html.getLiteral());
    }

    private void read(Node html, String literal) {
        String code = COMMENT.matcher(literal).replaceAll(comment -> blanked(comment.group()));
        Matcher tag = TAG.matcher(code);
        while (tag.find()) {
            String element = tag.group(1).toLowerCase(Locale.ROOT);
            if (first.containsKey(element)) {
                more.merge(element, 1, Integer::sum);
            } else if (ELEMENTS.contains(element) && !others.contains(tag.group(1)) && !RawHtml.onlyTags(tag.group())) {
                first.put(element, place(html, code.substring(0, tag.start())));
            }
        }
    }

    /** Of the same length, with the same lines. */
    private static String blanked(String comment) {
        return comment.replaceAll("[^\n]", " ");
    }

    private Place place(Node html, String before) {
        int line = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - 1 - before.lastIndexOf('\n');
        List<SourceSpan> spans = html.getSourceSpans();
        return line >= spans.size()
                ? problems.place(html)
                : problems.place(spans.get(line).getLineIndex(), spans.get(line).getColumnIndex() + column);
    }
}
