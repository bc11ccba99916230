package org.cruxbook.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What axe finds on a page as it is: WCAG 2.0 to 2.2, levels A and AA, and best practice. */
final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** All that a change of nothing but colours can break. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Comes back before it has ended, so that several pages can be looked at together. */
    private static final String START = """
            ([type, values, rules]) => {
                window.axeRun = axe.run(document, {
                    runOnly: {type, values},
                    rules,
                    resultTypes: ['violations'],
                    preload: false,
                }).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                    `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`)));
            }""";

    private static final String SOURCE = source();

    private Axe() {}

    /** A line for each element that breaks a rule on one of the pages; each page is a process of its own. */
    static List<String> violations(List<Page> pages) {
        return run(pages, List.of("tag", TAGS, Map.of("target-size", Map.of("enabled", true))));
    }

    /** The same, of pages that had none and have changed their colours since. */
    static List<String> violationsByColour(List<Page> pages) {
        return run(pages, List.of("rule", COLOURS, Map.of()));
    }

    private static List<String> run(List<Page> pages, List<Object> what) {
        pages.forEach(page -> start(page, what));
        return pages.stream().flatMap(page -> found(page).stream()).toList();
    }

    private static void start(Page page, List<Object> what) {
        if (page.evaluate("() => !('axe' in window)").equals(true)) {
            page.evaluate(SOURCE);
        }
        page.evaluate(START, what);
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(Page page) {
        return (List<String>) page.evaluate("() => window.axeRun");
    }

    private static String source() {
        try (var source = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
