package org.cruxbook.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One JSX tag: {@code <Card title="…">}, {@code </Card>}, {@code <br />}, or those of a fragment, which have no name.
 *
 * @param end past its closing bracket
 */
record Jsx(Kind kind, String name, List<Attribute> attributes, int end) {

    enum Kind {
        OPENS,
        CLOSES,
        /** Opens and closes in one. */
        ALONE
    }

    /**
     * @param name empty for <code>{...spread}</code>
     * @param value null for a bare name
     */
    record Attribute(String name, @Nullable JsValue value) {}

    /** The string that an attribute of this name holds; null where there is none. */
    @Nullable
    String text(String attribute) {
        return attributes.stream()
                .filter(one -> one.name().equals(attribute))
                .map(one -> one.value() instanceof JsValue.Text text ? text.text() : null)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is no component: those have capitals. */
    boolean isOfHtml() {
        return !name.isEmpty() && Character.isLowerCase(name.charAt(0)) && name.indexOf('.') < 0;
    }

    /** As a message calls it. */
    String called() {
        return "<" + name + ">";
    }
}
