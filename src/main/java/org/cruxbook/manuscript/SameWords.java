package org.cruxbook.manuscript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.RichText;
import org.cruxbook.manuscript.CruxDraft.Questions;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart blanks that ask the same words under different headings: "Catastrophe by 2050: ____%" below "If it is
 * banned" and again below "If it is not". The heading becomes their lead-in, so that each has a sense, a wording and a
 * key of its own, whatever order the headings stand in.
 */
final class SameWords {

    private final Set<String> repeated;
    private final Map<String, Integer> keys = new HashMap<>();

    private SameWords(Set<String> repeated) {
        this.repeated = repeated;
    }

    static List<CruxDraft.Section> apart(List<CruxDraft.Section> sections) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Questions group
                        ? group.questions().stream()
                        : Stream.<CruxDraft.Question>empty())
                .filter(question -> !question.keyed())
                .map(question -> question.text().plain())
                .filter(text -> !seen.add(text))
                .collect(Collectors.toSet());
        SameWords same = new SameWords(repeated);
        return repeated.isEmpty()
                ? sections
                : sections.stream().map(same::apart).toList();
    }

    private CruxDraft.Section apart(CruxDraft.Section section) {
        return new CruxDraft.Section(
                section.heading(),
                section.blocks().stream()
                        .map(block -> block instanceof Questions group ? apart(group, section.heading()) : block)
                        .toList());
    }

    private Questions apart(Questions group, CruxDraft.@Nullable Heading section) {
        CruxDraft.Heading heading = group.heading() != null ? group.heading() : section;
        if (group.leadIn() != null
                || heading == null
                || group.questions().stream().noneMatch(this::isRepeated)) {
            return group;
        }
        return under(heading.text(), group);
    }

    private boolean isRepeated(CruxDraft.Question question) {
        return !question.keyed() && repeated.contains(question.text().plain());
    }

    private Questions under(RichText leadIn, Questions group) {
        return new Questions(
                group.heading(),
                leadIn,
                group.questions().stream()
                        .map(question -> question.keyed() ? question : rekeyed(leadIn, question))
                        .toList());
    }

    private CruxDraft.Question rekeyed(RichText leadIn, CruxDraft.Question question) {
        String key = Keys.of(leadIn.plain(), question.text().plain());
        int times = keys.merge(key, 1, Integer::sum);
        return new CruxDraft.Question(
                times == 1 ? key : key + "-" + times, false, question.text(), question.derived(), question.line());
    }
}
