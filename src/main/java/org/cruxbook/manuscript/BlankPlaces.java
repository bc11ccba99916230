package org.cruxbook.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.cruxbook.manuscript.Entries.Place;
import org.jspecify.annotations.Nullable;

/** Where the blanks of a page stand, and the keys that belong to them and to sub-cruxes: a block tells only where it begins. */
final class BlankPlaces {

    private final String[] lines;
    private final Problems problems;
    private final Map<Node, Deque<Spot>> spots = new IdentityHashMap<>();

    /** @param markdown what was parsed, blanks masked */
    BlankPlaces(String markdown, Problems problems) {
        this.lines = markdown.split("\n", -1);
        this.problems = problems;
    }

    /** In what was parsed, both from 0. */
    private record Spot(int line, int column) {}

    /** A blank's place, and that of the key beside it. */
    record Found(Place blank, Place key) {}

    /** The place of the block's next blank, each time of another one; of the block itself when there are no more. */
    Found next(Node block, @Nullable String key) {
        Spot spot = spots.computeIfAbsent(block, this::in).pollFirst();
        if (spot == null) {
            Place place = problems.place(block);
            return new Found(place, place);
        }
        Spot keyed = key == null ? spot : key(spot, "{#" + key + "}");
        return new Found(place(spot), place(keyed));
    }

    /** The place of the key that a sub-crux's question ends in; what is escaped before it is longer in the source. */
    Place of(SubCruxKey key) {
        if (key.in().getSourceSpans().isEmpty()) {
            return problems.place(key.in());
        }
        SourceSpan span = key.in().getSourceSpans().get(0);
        String typed = key.in().getLiteral().substring(key.at());
        int least = span.getColumnIndex() + key.at();
        int at = lines[span.getLineIndex()].indexOf(typed, least);
        return problems.place(span.getLineIndex(), Math.max(at, least));
    }

    private Place place(Spot spot) {
        return problems.place(spot.line(), spot.column());
    }

    /** Right after the blank, else before it on its line. */
    private Spot key(Spot blank, String key) {
        String line = lines[blank.line()];
        int after = line.indexOf(key, blank.column());
        int at = after >= 0 ? after : line.lastIndexOf(key, blank.column());
        return at < 0 ? blank : new Spot(blank.line(), at);
    }

    /** Of the page's blanks the one with this number, from 0; of the page itself where there are fewer. */
    Place numbered(Node document, int number) {
        return in(document).stream()
                .skip(number)
                .findFirst()
                .map(this::place)
                .orElseGet(() -> problems.place(document));
    }

    private Deque<Spot> in(Node block) {
        Set<Spot> found = new LinkedHashSet<>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                int blanks = Blanks.count(text.getLiteral());
                if (blanks > 0
                        && found.size() <= CruxReader.MOST_QUESTIONS
                        && !text.getSourceSpans().isEmpty()) {
                    add(text.getSourceSpans().get(0), blanks, found);
                }
            }
        });
        return new ArrayDeque<>(found);
    }

    private void add(SourceSpan from, int blanks, Set<Spot> found) {
        int missing = blanks;
        int column = from.getColumnIndex();
        for (int line = from.getLineIndex(); line < lines.length && missing > 0; line++) {
            for (int at = Blanks.find(lines[line], column); at >= 0 && missing > 0; ) {
                missing -= found.add(new Spot(line, at)) ? 1 : 0;
                at = Blanks.find(lines[line], Blanks.end(lines[line], at));
            }
            column = 0;
        }
    }
}
