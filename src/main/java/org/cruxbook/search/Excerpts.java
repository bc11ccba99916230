package org.cruxbook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Part;
import org.cruxbook.crux.Passage;

/** Chooses what to show of a page that was found. */
final class Excerpts {

    private static final int MOST = 3;
    private static final EnumSet<Part> BELOW = EnumSet.complementOf(EnumSet.of(Part.TITLE, Part.DESCRIPTION));

    private final Card card;
    private final Map<Part, List<Span>> spans;

    /** @param spans the places of all words, as {@link Marker#spans} counts them */
    Excerpts(Card card, Map<Part, List<Span>> spans) {
        this.card = card;
        this.spans = spans;
    }

    /** A passage and the places in it. */
    private record Place(Passage passage, List<Span> spans) {

        long words() {
            return Span.words(spans);
        }

        /** A heading only says where one is: it comes after all else. */
        float weight() {
            return passage.part() == Part.HEADING ? 0 : Wanted.weight(passage.part());
        }

        Marked whole() {
            return Marked.of(passage.text(), spans);
        }

        Marked shown() {
            return Window.on(passage.text(), spans).show(passage.text(), spans);
        }

        Excerpt excerpt() {
            return new Excerpt(passage.part(), passage.heading(), passage.anchor(), shown());
        }
    }

    Find find() {
        return new Find(
                card.slug(),
                places(Part.TITLE).stream().map(Place::whole).findFirst().orElse(Marked.NOTHING),
                places(Part.DESCRIPTION).stream().map(Place::shown).findFirst().orElse(Marked.NOTHING),
                excerpts());
    }

    /** Those with the most words first, and then by what they are. */
    private List<Excerpt> excerpts() {
        return BELOW.stream()
                .flatMap(part -> places(part).stream())
                .filter(place -> !place.spans().isEmpty())
                .sorted(Comparator.comparingLong(Place::words)
                        .thenComparingDouble(Place::weight)
                        .reversed())
                .limit(MOST)
                .map(Place::excerpt)
                .toList();
    }

    private List<Place> places(Part part) {
        List<Place> places = new ArrayList<>();
        int start = 0;
        for (Passage passage : card.passages(part).toList()) {
            places.add(new Place(
                    passage, within(part, start, start + passage.text().length())));
            start += passage.text().length() + 1;
        }
        return places;
    }

    private List<Span> within(Part part, int start, int end) {
        return spans.getOrDefault(part, List.of()).stream()
                .filter(span -> span.within(start, end))
                .map(span -> span.earlier(start))
                .toList();
    }
}
