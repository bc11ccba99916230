package org.cruxbook.manuscript;

/** What stands before a line's own content: white space, the signs of quotations, and the markers of list items. */
final class Margin {

    private Margin() {}

    /** Past the margin of the line that starts here. */
    static int end(CharSequence text, int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            int marker = c == '>' || c == ' ' || c == '\t' ? at + 1 : pastMarker(text, at);
            if (marker == at) {
                return at;
            }
            at = marker;
        }
        return at;
    }

    /** Past {@code - } or {@code 1. }; the same place where none stands there. */
    private static int pastMarker(CharSequence text, int start) {
        int at = start;
        while (at < text.length() && at < start + 9 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || (at == start ? "-*+" : ".)").indexOf(text.charAt(at)) < 0) {
            return start;
        }
        boolean apart = at + 1 < text.length() && " \t".indexOf(text.charAt(at + 1)) >= 0;
        return apart ? at + 1 : start;
    }

    /** The margin of a further line of the same item or quotation. */
    static String continued(String margin) {
        StringBuilder further = new StringBuilder();
        margin.chars().forEach(c -> further.append(c == '>' || c == '\t' ? (char) c : ' '));
        return further.toString();
    }

    static boolean holdsMarker(String margin) {
        return margin.chars().anyMatch(c -> c != '>' && c != ' ' && c != '\t');
    }
}
