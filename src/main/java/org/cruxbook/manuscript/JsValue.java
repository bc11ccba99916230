package org.cruxbook.manuscript;

import java.util.List;

/** A value as JavaScript writes it down, which can be known without running anything. */
sealed interface JsValue {

    /** A string, with its escapes undone. */
    record Text(String text) implements JsValue {}

    /** A number, {@code true}, {@code false} or {@code null}, as typed. */
    record Bare(String typed) implements JsValue {}

    /** Anything that would have to be run, as typed. */
    record Code(String typed) implements JsValue {}

    record Items(List<JsValue> items) implements JsValue {}

    record Fields(List<Field> fields) implements JsValue {}

    /** @param name empty for what stands among the fields without one, such as {@code ...rest} */
    record Field(String name, JsValue value) {}

    /** Whether there is anything in it for a reader. */
    default boolean speaks() {
        if (this instanceof Items items) {
            return items.items().stream().anyMatch(JsValue::speaks);
        } else if (this instanceof Fields fields) {
            return fields.fields().stream().anyMatch(field -> field.value().speaks());
        }
        return this instanceof Text text && !text.text().isBlank();
    }
}
