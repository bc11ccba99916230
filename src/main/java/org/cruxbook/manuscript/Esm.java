package org.cruxbook.manuscript;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells {@code import} and {@code export} statements from sentences that open with these words. */
final class Esm {

    private static final Pattern AFTER_IMPORT =
            Pattern.compile("\\s*+(?:(?:with|assert)\\s*+\\{[^}\\n]*+\\}\\s*+)?;?+[ \\t]*+(?://.*+)?");
    private static final Pattern EXPORT = Pattern.compile("export(?:\\s+(?:default\\s+)?"
            + "(?:const|let|var|async|function|class|type|interface|enum)\\b[^\\n]*[={(].*|\\s*[{*].*"
            + "|\\s+default\\s+(?:[\\w$]+;?\\s*|[^\\n]*[={(\\[;\"'`].*))");

    private final String source;
    private final Js js;

    Esm(Js js) {
        this.source = js.source();
        this.js = js;
    }

    /** The statement that the line starting here opens; null where it is text. */
    @Nullable
    MdxToken read(int line) {
        if (source.startsWith("import", line)) {
            int end = pastImport(line);
            return end < 0 ? null : new MdxToken.Import(line, end);
        }
        if (!source.startsWith("export", line)
                || !EXPORT.matcher(source.substring(line, js.lineEnd(line))).matches()) {
            return null;
        }
        int end = js.pastStatement(line);
        return end < 0 ? null : new MdxToken.Export(line, end);
    }

    /** {@code import "x"}, or names and {@code from "x"}, in one paragraph; to the end of its last line. */
    private int pastImport(int start) {
        int at = start + "import".length();
        while (at < source.length() && partOfNames(at)) {
            at++;
        }
        if (at >= source.length() || "\"'".indexOf(source.charAt(at)) < 0) {
            return -1;
        }
        String names = source.substring(start + "import".length(), at);
        int end = js.pastString(at);
        boolean whole = names.isBlank() || names.stripTrailing().matches("(?s)[\\s{*].*[\\s}]from");
        boolean closed = source.charAt(end - 1) == source.charAt(at) && end > at + 1;
        int lineEnd = js.lineEnd(end);
        return whole
                        && closed
                        && AFTER_IMPORT.matcher(source.substring(end, lineEnd)).matches()
                ? lineEnd
                : -1;
    }

    private boolean partOfNames(int at) {
        char c = source.charAt(at);
        return Character.isLetterOrDigit(c)
                || "_$*{}, \t".indexOf(c) >= 0
                || (c == '\n' && at + 1 < source.length() && source.charAt(at + 1) != '\n');
    }
}
