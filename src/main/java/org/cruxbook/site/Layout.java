package org.cruxbook.site;

import java.util.ArrayList;
import java.util.List;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.QuestionGroup;
import org.cruxbook.crux.Section;

/** Where everything of a crux goes on its page; the words and their order are the author's. */
record Layout(List<SectionView> sections) {

    static Layout of(Crux crux) {
        List<Section> sections = crux.sections();
        int host = host(sections);
        List<SectionView> views = new ArrayList<>();
        for (int index = 0; index < sections.size(); index++) {
            boolean ballot = index == host;
            views.add(new SectionView(
                    sections.get(index), ballot, ballot ? groups(sections.subList(0, host)) : List.of()));
        }
        return new Layout(views.stream().filter(view -> !view.empty()).toList());
    }

    /** All groups that ask something, in the author's order. */
    static List<QuestionGroup> groups(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(QuestionGroup.class::isInstance)
                .map(QuestionGroup.class::cast)
                .filter(group -> !group.questions().isEmpty())
                .toList();
    }

    private static int host(List<Section> sections) {
        for (int index = sections.size() - 1; index >= 0; index--) {
            if (sections.get(index).questions().stream().anyMatch(question -> !question.derived())) {
                return index;
            }
        }
        return -1;
    }

    public List<Spread<SectionView>> spreads() {
        return Spread.lay(sections, view -> view.ballot() ? null : view.side());
    }

    public List<Entry> contents() {
        return sections.stream()
                .filter(view -> view.heading() != null)
                .map(Entry::of)
                .toList();
    }

    /** A line of the contents list. */
    record Entry(String anchor, String heading, boolean ballot) {

        private static Entry of(SectionView view) {
            return new Entry(view.anchor(), String.valueOf(view.heading()), view.ballot());
        }
    }
}
