package org.cruxbook.manuscript;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.cruxbook.crux.RichText;

/** What the readers of one page's parts share. */
final class Page {

    private final Problems problems;
    private final Markup markup;
    private final Items items;
    private final TableReader tables;
    private final Sides sides = new Sides();
    private final PartKeys keys;
    private final BlankPlaces blanks;
    private final AlmostTables almost;
    private final Anchors anchors = new Anchors();
    private final Map<Heading, CruxDraft.Heading> headings = new IdentityHashMap<>();

    Page(Problems problems, Notes notes, BlankPlaces blanks, AlmostTables almost) {
        this.problems = problems;
        this.markup = new Markup(notes);
        this.items = new Items(markup);
        this.tables = new TableReader(markup, problems, blanks);
        this.blanks = blanks;
        this.almost = almost;
        this.keys = new PartKeys(Tongue.QUESTION, problems);
    }

    /** Its words, and the id that it has wherever it is shown. */
    CruxDraft.Heading heading(Heading heading) {
        return headings.computeIfAbsent(heading, this::anchored);
    }

    private CruxDraft.Heading anchored(Heading heading) {
        String stated = HeadingId.take(heading);
        String anchor = anchors.next(stated == null ? Plain.of(heading) : stated);
        markup.anchor(heading, anchor);
        return new CruxDraft.Heading(markup.repeated(heading), anchor);
    }

    /** A heading of the site's own, below all others. */
    CruxDraft.Heading heading(String words) {
        return new CruxDraft.Heading(new RichText(RawHtml.escape(words), words), anchors.next(words));
    }

    Problems problems() {
        return problems;
    }

    Markup markup() {
        return markup;
    }

    Items items() {
        return items;
    }

    TableReader tables() {
        return tables;
    }

    Sides sides() {
        return sides;
    }

    /** Of its questions. */
    PartKeys keys() {
        return keys;
    }

    BlankPlaces blanks() {
        return blanks;
    }

    AlmostTables almost() {
        return almost;
    }

    /** The ids of all headings so far. */
    Set<String> anchors() {
        return anchors.taken();
    }
}
