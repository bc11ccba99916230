package org.cruxbook.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cruxbook.crux.LedgerEntry.Kind;

/**
 * Where what stands in the rows of a file, as its first line says. Columns may come in any order; what is not asked for is
 * not looked at, so that what was exported can be imported.
 *
 * @param at -1 where there is no such column, and likewise {@code wording}
 */
record Columns(Kind kind, int crux, int key, int visitor, int value, int at, int wording) {

    /** The name of the column with the question or sub-crux, by what a file is about. */
    static String key(Kind kind) {
        return kind == Kind.QUESTION ? "question" : "subCrux";
    }

    /** The name of the column with the answer or stance. */
    static String value(Kind kind) {
        return kind == Kind.QUESTION ? "percent" : "stance";
    }

    /** @throws BadRow if this is no head of answers or stances */
    static Columns of(List<String> head) throws BadRow {
        List<String> names = new ArrayList<>();
        head.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
        Kind kind = names.contains("subcrux") ? Kind.SUB_CRUX : Kind.QUESTION;
        return new Columns(
                kind,
                find(names, "crux"),
                find(names, key(kind)),
                find(names, "visitor"),
                find(names, value(kind)),
                names.indexOf("at"),
                names.indexOf("wording"));
    }

    private static int find(List<String> names, String name) throws BadRow {
        int place = names.indexOf(name.toLowerCase(Locale.ROOT));
        if (place < 0) {
            throw new BadRow("the first line names no column '" + name
                    + "' — it has to be crux,question,visitor,percent,at or crux,subCrux,visitor,stance,at,"
                    + " where ',at' may be left out");
        }
        return place;
    }
}
