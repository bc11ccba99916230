package org.cruxbook.manuscript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cruxbook.crux.RichText;
import org.cruxbook.manuscript.CruxDraft.Questions;

/**
 * Tells apart blanks that ask the same words under different headings: "Catastrophe by 2050: ____%" below "If it is
 * banned" and again below "If it is not". The heading becomes their lead-in, so that each has a sense, a wording and a
 * key of its own, whatever order the headings stand in.
 */
final class SameWords {

    private final Set<Sense> repeated;
    private final Set<String> keys = new HashSet<>();

    private SameWords(Set<Sense> repeated) {
        this.repeated = repeated;
    }

    static List<CruxDraft.Section> apart(List<CruxDraft.Section> sections) {
        Map<Sense, Set<RichText>> topics = new HashMap<>();
        sections.forEach(section -> section.blocks().forEach(block -> {
            if (block instanceof Questions group) {
                senses(group)
                        .forEach(sense -> topics.computeIfAbsent(sense, none -> new HashSet<>())
                                .add(topic(group, section)));
            }
        }));
        topics.values().removeIf(under -> under.size() == 1);
        SameWords same = new SameWords(topics.keySet());
        if (topics.isEmpty()) {
            return sections;
        }
        sections.forEach(same::keep);
        return sections.stream().map(same::apart).toList();
    }

    /** Notes the keys that stay, so that none of them is given out again. */
    private void keep(CruxDraft.Section section) {
        section.blocks().forEach(block -> {
            if (block instanceof Questions group) {
                boolean stays = stays(group, topic(group, section));
                group.questions().stream()
                        .filter(question -> stays || question.keyed())
                        .forEach(question -> keys.add(question.key()));
            }
        });
    }

    /** The nearest heading above; none where there is none. */
    private static RichText topic(Questions group, CruxDraft.Section section) {
        CruxDraft.Heading heading = section.heading();
        RichText topic = group.topic();
        return topic != null ? topic : heading != null ? heading.text() : RichText.NONE;
    }

    private static Stream<Sense> senses(Questions group) {
        return group.questions().stream().filter(question -> !question.keyed()).map(question -> sense(group, question));
    }

    private static Sense sense(Questions group, CruxDraft.Question question) {
        RichText leadIn = group.leadIn();
        return new Sense(leadIn == null ? null : leadIn.plain(), question.text().plain());
    }

    private CruxDraft.Section apart(CruxDraft.Section section) {
        return new CruxDraft.Section(
                section.heading(),
                section.blocks().stream()
                        .map(block -> block instanceof Questions group ? apart(group, topic(group, section)) : block)
                        .toList());
    }

    private Questions apart(Questions group, RichText topic) {
        return stays(group, topic) ? group : under(topic, group);
    }

    private boolean stays(Questions group, RichText topic) {
        boolean said = topic.plain().isEmpty() || topic.equals(group.leadIn());
        return said || senses(group).noneMatch(repeated::contains);
    }

    private Questions under(RichText topic, Questions group) {
        RichText leadIn = group.leadIn() == null ? topic : Phrase.of(topic, " – ", group.leadIn());
        return new Questions(
                group.heading(),
                group.topic(),
                leadIn,
                group.questions().stream()
                        .map(question -> question.keyed() ? question : rekeyed(leadIn, question))
                        .toList());
    }

    private CruxDraft.Question rekeyed(RichText leadIn, CruxDraft.Question question) {
        String key = Keys.of(leadIn.plain(), question.text().plain());
        String free = key;
        for (int n = 2; !keys.add(free); n++) {
            free = key + "-" + n;
        }
        return new CruxDraft.Question(free, false, question.text(), question.derived(), question.line());
    }
}
