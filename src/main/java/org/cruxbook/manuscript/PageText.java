package org.cruxbook.manuscript;

import java.util.Locale;

/**
 * A page's body as Markdown that can be parsed: blanks are masked and, in an {@code .mdx} file, all MDX is taken out.
 *
 * @param origins where its lines come from
 * @param inserts what was taken out
 */
record PageText(String markdown, boolean isMdx, Origins origins, Inserts inserts) {

    /** @param problems gets what could not be shown as its author meant it */
    static PageText of(String path, FrontMatter front, Problems problems) {
        String masked = Blanks.mask(front.body());
        return path.toLowerCase(Locale.ROOT).endsWith(".mdx")
                ? MdxWriter.write(masked, new MdxProblems(masked, problems))
                : new PageText(masked, false, Origins.SAME, new Inserts());
    }
}
