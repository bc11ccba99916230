package org.cruxbook.manuscript;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The YAML between two lines of three hyphens at the top of a file.
 *
 * @param entries empty where the file has no front matter
 * @param lines how many lines of the file it takes up, both fences included
 * @param body what follows
 */
record FrontMatter(Entries entries, int lines, String body) {

    private static final int LONGEST = 64 * 1024;
    private static final int MOST_ALIASES = 20;
    private static final int DEEPEST = 20;

    /** YAML 1.1 ends lines where no editor does, and would count them otherwise. */
    private static final Pattern ODD_LINE_ENDS = Pattern.compile("[\\u0085\\u2028\\u2029]");

    /** @param text with line feeds only */
    static FrontMatter of(String text, Problems problems) {
        if (!text.startsWith("---") || !firstLine(text).stripTrailing().equals("---")) {
            return new FrontMatter(Entries.NONE, 0, text);
        }
        int start = text.indexOf('\n') + 1;
        int at = start;
        int line = 2;
        while (start > 0 && at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            if (text.substring(at, end < 0 ? next : end).stripTrailing().equals("---")) {
                return new FrontMatter(entries(text.substring(start, at), problems), line, text.substring(next));
            }
            at = next;
            line++;
        }
        problems.error(1, 1, "the front matter is not closed", "add a line of three hyphens after its last entry");
        return new FrontMatter(Entries.NONE, 0, text);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static Entries entries(String text, Problems problems) {
        String yaml = ODD_LINE_ENDS.matcher(text).replaceAll(" ");
        if (yaml.length() > LONGEST) {
            problems.error(2, 1, "the front matter is longer than 64 kB", "keep it to a few lines");
            return Entries.NONE;
        }
        try {
            // Loading refuses what must not be there: tags, doubled entries, bombs. The nodes know where they stand.
            Object value = loader().load(new StringReader(yaml));
            if (value instanceof Map && loader().compose(new StringReader(yaml)) instanceof MappingNode map) {
                return Entries.of(map);
            }
            if (value != null && !value.toString().isBlank()) {
                problems.error(2, 1, "the front matter is not a list of entries", "write one 'name: value' a line");
            }
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? 2 : mark.getLine() + 2;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            problems.error(
                    line,
                    column,
                    "the front matter is not valid YAML: " + e.getProblem(),
                    "put quotation marks around a text that holds a colon or other sign, and indent by spaces");
        } catch (YAMLException | IllegalArgumentException | StackOverflowError e) {
            // An encoded space in a tag is an illegal argument to SnakeYAML, and no error of YAML.
            problems.error(
                    2,
                    1,
                    "the front matter cannot be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "keep it to plain 'name: value' entries");
        }
        return Entries.NONE;
    }

    private static Yaml loader() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        DumperOptions dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new TextOnly());
    }

    /** Resolves no scalar to anything but text. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    /** The text of an entry; null where it is missing or empty. An entry that is no text is an error. */
    @Nullable
    String text(String name, Problems problems) {
        Entries.Typed typed = entries.text(name, problems);
        return typed == null ? null : typed.text();
    }

    /** {@code sidebar.order}, or {@code order}; null where neither is a number. */
    @Nullable
    Double order(Problems problems) {
        Entries sidebar = entries.map("sidebar");
        Entries.Typed typed = sidebar != null && sidebar.has("order")
                ? sidebar.text("order", problems)
                : entries.text("order", problems);
        if (typed == null) {
            return null;
        }
        Optional<Double> number = number(typed.text());
        if (number.isEmpty()) {
            problems.warning(typed.place(), "the front matter's order is not a number", "write a number such as 7");
        }
        return number.orElse(null);
    }

    private static Optional<Double> number(String typed) {
        try {
            return typed.length() > 20
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(typed).doubleValue()).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the author holds the page back. */
    boolean draft(Problems problems) {
        Entries.Typed typed = entries.text("draft", problems);
        if (typed != null && !typed.text().matches("(?i)true|false")) {
            problems.error(typed.place(), "the front matter's draft is neither true nor false", "write one of them");
        }
        return entries.says("draft");
    }
}
