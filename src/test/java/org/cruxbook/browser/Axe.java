package org.cruxbook.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe finds on a page as it is: WCAG 2.0 to 2.2, levels A and AA, and best practice. */
final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String RUN = """
            tags => axe.run(document, {
                runOnly: {type: 'tag', values: tags},
                rules: {'target-size': {enabled: true}},
                resultTypes: ['violations'],
            }).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`)))""";

    private static final String SOURCE = source();

    private Axe() {}

    /** A line for each element that breaks a rule. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (page.evaluate("() => !('axe' in window)").equals(true)) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN, TAGS);
    }

    private static String source() {
        try (var source = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
