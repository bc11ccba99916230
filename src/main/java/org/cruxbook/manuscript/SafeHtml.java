package org.cruxbook.manuscript;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What of HTML may be sent: everything that an author wrote, or that was made of it, goes through this. */
final class SafeHtml {

    private static final String PLAIN_SIGNS = " .,;:!?()-–—’“”…%/";

    private static final Pattern CLASSES =
            Pattern.compile("(grid-table|table-wrap|start|center|end|image-link|language-[\\p{Alnum}_+#-]{1,30}"
                    + "|aside|aside-grave|aside-label|aside-kind|component|notes|note-ref|note-back|task)");

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "del",
                    "a",
                    "img",
                    "br",
                    "hr",
                    "div",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "sub",
                    "sup",
                    "kbd",
                    "details",
                    "summary",
                    "span")
            .allowWithoutAttributes("span", "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("title")
            .onElements("a", "img")
            .allowAttributes("open")
            .onElements("details")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("id")
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("id")
            .matching(Pattern.compile(Anchors.NOTE + "\\d{1,6}(-ref(-\\d{1,6})?)?"))
            .onElements("a", "li")
            .allowAttributes("aria-label")
            .onElements("a", "span")
            .allowAttributes("role")
            .matching(Pattern.compile("img"))
            .onElements("span")
            .allowAttributes("class")
            .matching(CLASSES)
            .globally()
            .allowAttributes("role")
            .matching(Pattern.compile("table|rowgroup|row|columnheader|rowheader|cell|group|note"))
            .onElements("table", "thead", "tbody", "tr", "th", "td", "div")
            .allowAttributes("scope")
            .matching(Pattern.compile("row|col"))
            .onElements("th")
            .allowAttributes("tabindex")
            .matching(Pattern.compile("0"))
            .onElements("pre", "div")
            .allowAttributes("aria-label")
            .onElements("div")
            .allowAttributes("data-label")
            .onElements("td")
            .toFactory();

    private SafeHtml() {}

    /** Only what the policy allows, whatever came before; tags balanced. */
    static String of(String html) {
        return isPlain(html) ? html.strip() : SAFE.sanitize(html).strip();
    }

    /** Whether this is so plain that the policy would leave it as it is, which spares most texts the way through it. */
    private static boolean isPlain(String html) {
        for (int i = 0; i < html.length(); i++) {
            if (!isPlain(html.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN_SIGNS.indexOf(c) >= 0;
    }
}
