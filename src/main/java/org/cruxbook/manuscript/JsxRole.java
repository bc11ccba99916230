package org.cruxbook.manuscript;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an element of an MDX page is shown as. */
enum JsxRole {
    /** {@code <>}: what it holds. */
    FRAGMENT,
    /** An element of HTML that a page may have. */
    HTML,
    /** {@code <Aside type="tip">} as of Starlight, and its like. */
    ASIDE,
    /** {@code <a href="…">words</a>}, or any component with an address. */
    LINK,
    PICTURE,
    /** The texts of its attributes, and what it holds. */
    COMPONENT;

    private static final Set<String> ALLOWED = Set.of("br", "sub", "sup", "kbd", "details", "summary");
    private static final Set<String> ASIDES = Set.of("Aside", "Admonition", "Callout");
    private static final Set<String> PICTURES = Set.of("img", "Image");

    /** @param words what it holds, if that is nothing but words in one line; else null */
    static JsxRole of(Jsx jsx, @Nullable String words) {
        if (jsx.name().isEmpty() || jsx.name().equals("Fragment")) {
            return FRAGMENT;
        } else if (ALLOWED.contains(jsx.name())) {
            return HTML;
        } else if (ASIDES.contains(jsx.name()) && asideKind(jsx) != null) {
            return ASIDE;
        } else if (PICTURES.contains(jsx.name()) && jsx.text("src") != null) {
            return PICTURE;
        }
        boolean links = jsx.text("href") != null && words != null && words.matches("[^\\[\\]`]*\\S[^\\[\\]`]*");
        return links ? LINK : COMPONENT;
    }

    /** Null where its type is none that is known. */
    static @Nullable String asideKind(Jsx jsx) {
        boolean stated = jsx.attributes().stream().anyMatch(one -> one.name().equals("type"));
        String type = stated ? jsx.text("type") : "note";
        String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return Aside.isKind(kind) ? kind : null;
    }

    boolean isPartOfLine() {
        return this == LINK || this == PICTURE;
    }

    /** Whether all of it that is for readers is shown as its author meant it. */
    boolean isWhole(Jsx jsx) {
        return switch (this) {
            case FRAGMENT, HTML, ASIDE, PICTURE -> true;
            case LINK -> jsx.name().equals("a");
            case COMPONENT -> false;
        };
    }
}
