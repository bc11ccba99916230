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

    private static final String RUN = """
            ([type, values, rules]) => axe.run(document, {
                runOnly: {type, values},
                rules,
                resultTypes: ['violations'],
            }).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`)))""";

    private static final String SOURCE = source();

    private Axe() {}

    /** A line for each element that breaks a rule. */
    static List<String> violations(Page page) {
        return run(page, List.of("tag", TAGS, Map.of("target-size", Map.of("enabled", true))));
    }

    /** The same, of a page that had none and has changed its colours since. */
    static List<String> violationsByColour(Page page) {
        return run(page, List.of("rule", COLOURS, Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, List<Object> what) {
        if (page.evaluate("() => !('axe' in window)").equals(true)) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN, what);
    }

    private static String source() {
        try (var source = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
