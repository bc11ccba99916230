package org.cruxbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.QuestionGroup;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Section;
import org.jspecify.annotations.Nullable;

/** Where everything of a crux goes on its page; the words and their order are the author's. */
record Layout(List<SectionView> sections) {

    static Layout of(Crux crux) {
        List<Section> sections = crux.sections();
        int host = host(sections);
        List<SectionView> views = new ArrayList<>();
        for (int index = 0; index < sections.size(); index++) {
            boolean ballot = index == host;
            views.add(new SectionView(
                    sections.get(index), ballot, ballot ? asking(groups(sections.subList(0, host))) : List.of()));
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

    /** The same groups, each with the topic that it opens. */
    static List<Asking> asking(List<QuestionGroup> groups) {
        List<Asking> asking = new ArrayList<>();
        RichText last = null;
        for (QuestionGroup group : groups) {
            RichText topic = group.topic();
            asking.add(new Asking(group, Objects.equals(topic, last) ? null : topic));
            last = topic;
        }
        return asking;
    }

    /** @param topic the heading to show above the group; null where there is none, or it was shown already */
    record Asking(QuestionGroup group, @Nullable RichText topic) {}

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
