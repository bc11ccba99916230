package org.cruxbook.manuscript;

import java.util.IdentityHashMap;
import java.util.Map;
import org.commonmark.node.Heading;

/** What the readers of one page's parts share. */
final class Page {

    private final Problems problems;
    private final Markup markup = new Markup();
    private final Items items = new Items(markup);
    private final TableReader tables = new TableReader(markup);
    private final Sides sides = new Sides();
    private final QuestionKeys keys;
    private final Anchors anchors = new Anchors();
    private final Map<Heading, CruxDraft.Heading> headings = new IdentityHashMap<>();

    Page(Problems problems) {
        this.problems = problems;
        this.keys = new QuestionKeys(problems);
    }

    /** Its words, and the id that it has wherever it is shown. */
    CruxDraft.Heading heading(Heading heading) {
        return headings.computeIfAbsent(heading, this::anchored);
    }

    private CruxDraft.Heading anchored(Heading heading) {
        String stated = HeadingId.take(heading);
        String anchor = anchors.next(stated == null ? Plain.of(heading) : stated);
        markup.anchor(heading, anchor);
        return new CruxDraft.Heading(markup.inline(heading), anchor);
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

    QuestionKeys keys() {
        return keys;
    }
}
