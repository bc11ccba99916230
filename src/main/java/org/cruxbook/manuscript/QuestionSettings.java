package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cruxbook.manuscript.CruxDraft.Question;
import org.jspecify.annotations.Nullable;

/**
 * What the front matter says about the page's questions. An entry means the blank with its {@code number}, from 1; or
 * the one with its {@code text}; or the one that has its {@code key} on the page; or else the one at the entry's own
 * place in the list.
 */
final class QuestionSettings {

    private static final String ENTRY = "questions";

    private final List<Question> questions;
    private final Problems problems;
    private final Map<Integer, Integer> lineOfPlace = new HashMap<>();
    private int decisive = -1;

    private QuestionSettings(List<Question> questions, Problems problems) {
        this.questions = new ArrayList<>(questions);
        this.problems = problems;
    }

    /** The sections with all that the front matter says about their questions. */
    static List<CruxDraft.Section> apply(Entries front, List<CruxDraft.Section> sections, Problems problems) {
        List<Entries> entries = front.maps(ENTRY, problems);
        if (entries.isEmpty()) {
            return sections;
        }
        QuestionSettings settings = new QuestionSettings(CruxDraft.questions(sections), problems);
        for (int i = 0; i < entries.size(); i++) {
            settings.apply(entries.get(i), i);
        }
        settings.refuseSameKeys(front.place(ENTRY));
        Iterator<Question> all = settings.questions.iterator();
        return sections.stream().map(section -> replaced(section, all)).toList();
    }

    private static CruxDraft.Section replaced(CruxDraft.Section section, Iterator<Question> all) {
        List<CruxDraft.Block> blocks = new ArrayList<>();
        for (CruxDraft.Block block : section.blocks()) {
            blocks.add(block instanceof CruxDraft.Questions group ? replaced(group, all) : block);
        }
        return new CruxDraft.Section(section.heading(), blocks);
    }

    private static CruxDraft.Questions replaced(CruxDraft.Questions group, Iterator<Question> all) {
        return new CruxDraft.Questions(
                group.heading(),
                group.topic(),
                group.leadIn(),
                group.questions().stream().map(question -> all.next()).toList());
    }

    private void apply(Entries entry, int place) {
        Integer meant = meant(entry, place);
        if (meant == null) {
            return;
        }
        Integer before = lineOfPlace.putIfAbsent(meant, entry.place().line());
        if (before != null) {
            problems.error(
                    entry.place(),
                    "line " + before + " says something of the same question already",
                    "put both into one entry");
            return;
        }
        Question is = questions.get(meant);
        String key = key(entry, is);
        questions.set(
                meant,
                new Question(
                        key == null ? is.key() : key,
                        key != null || is.keyed(),
                        is.text(),
                        is.derived(),
                        is.line(),
                        entry.texts("formerly", problems).stream()
                                .map(Entries.Typed::text)
                                .toList(),
                        decisive(entry, meant)));
    }

    private boolean decisive(Entries entry, int meant) {
        if (!entry.says("final")) {
            return false;
        }
        if (decisive >= 0 || questions.get(meant).derived()) {
            problems.error(
                    entry.place("final"),
                    decisive >= 0
                            ? "two questions are marked as final"
                            : "a figure that is not asked is marked as final",
                    "mark one question that is asked");
        }
        decisive = meant;
        return true;
    }

    private @Nullable String key(Entries entry, Question is) {
        Entries.Typed key = entry.text("key", problems);
        if (key == null) {
            return null;
        }
        if (!QuestionKeys.usable(key.text())) {
            problems.error(key.place(), QuestionKeys.unusable(key.text()), QuestionKeys.RULE);
        } else if (is.keyed() && !is.key().equals(key.text())) {
            problems.error(
                    key.place(),
                    "the question on line " + is.line() + " has the key '" + is.key() + "' at its blank",
                    "write the same one here, or none");
        }
        return key.text();
    }

    private @Nullable Integer meant(Entries entry, int place) {
        if (entry.has("number")) {
            return byNumber(entry);
        }
        if (entry.has("text")) {
            return byText(entry);
        }
        Entries.Typed key = entry.text("key", problems);
        int keyed = key == null
                ? -1
                : IntStream.range(0, questions.size())
                        .filter(i -> questions.get(i).keyed()
                                && questions.get(i).key().equals(key.text()))
                        .findFirst()
                        .orElse(-1);
        if (keyed >= 0) {
            return keyed;
        }
        if (place < questions.size() && !(key != null && questions.get(place).keyed())) {
            return place;
        }
        return unknown(
                key == null ? entry.place() : key.place(),
                "the front matter speaks of a question that the page does not ask");
    }

    private @Nullable Integer byNumber(Entries entry) {
        Entries.Typed number = entry.text("number", problems);
        int n = number != null && number.text().matches("\\d{1,4}") ? Integer.parseInt(number.text()) : 0;
        return n >= 1 && n <= questions.size()
                ? Integer.valueOf(n - 1)
                : unknown(entry.place("number"), "the page has no question with this number");
    }

    private @Nullable Integer byText(Entries entry) {
        Entries.Typed text = entry.text("text", problems);
        if (text == null) {
            return null;
        }
        List<Integer> same = IntStream.range(0, questions.size())
                .filter(i -> bare(questions.get(i).text().plain()).equals(bare(text.text())))
                .boxed()
                .toList();
        return same.size() == 1
                ? same.get(0)
                : unknown(
                        text.place(),
                        same.isEmpty()
                                ? "no question of the page reads like this"
                                : "several questions read like this");
    }

    private static String bare(String words) {
        return words.replaceFirst("[\\s:：]*(_{2,}\\s*[%％٪])?[\\s.]*$", "");
    }

    private @Nullable Integer unknown(Entries.Place at, String what) {
        problems.error(at, what, "name one by its number, by its words, or by the key that it has on the page: {#key}");
        return null;
    }

    /** Keys at blanks are told apart where they are read; one from the front matter may be another blank's. */
    private void refuseSameKeys(Entries.Place at) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = questions.stream()
                .map(Question::key)
                .filter(key -> !seen.add(key))
                .collect(Collectors.toSet());
        twice.forEach(key -> problems.error(
                at, "two questions have the key '" + key + "'", "give each its own, here and at the blanks"));
    }
}
