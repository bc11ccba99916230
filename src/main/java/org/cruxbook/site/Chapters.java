package org.cruxbook.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.chart.Course;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Answer;
import org.cruxbook.estimate.Estimate;
import org.cruxbook.estimate.EstimateRevision;
import org.cruxbook.estimate.Note;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Stance;
import org.cruxbook.estimate.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the chapters of a book. */
@Component
class Chapters {

    private final Texts texts;

    Chapters(Texts texts) {
        this.texts = texts;
    }

    Chapter chapter(Leaves leaves, String slug, boolean revealed, SentNotes sent) {
        Crux page = leaves.page(slug);
        Map<String, String> stored = stored(leaves, slug);
        List<NoteField> notes = Arrays.stream(Note.Kind.values())
                .map(kind -> NoteField.of(kind, sent.boxes(slug, stored), stored, sent.problems(slug)))
                .toList();
        return new Chapter(
                slug,
                page == null ? slug : page.title(),
                page == null,
                revealed,
                lines(leaves, slug),
                places(leaves, slug),
                Stream.concat(leaves.unanswered(slug).stream().map(Chapter.Blank::of), unplaced(leaves, slug))
                        .toList(),
                notes,
                new Shown(Map.of()).and(notes, stored.keySet()).toString());
    }

    private static Map<String, String> stored(Leaves leaves, String slug) {
        return leaves.notes().stream()
                .filter(note -> note.cruxSlug().equals(slug) && !note.words().isEmpty())
                .collect(Collectors.toMap(note -> NoteField.name(note.kind()), Note::words));
    }

    private List<Chapter.Line> lines(Leaves leaves, String slug) {
        return leaves.estimates(slug).entrySet().stream()
                .map(entry -> line(leaves, entry.getKey(), entry.getValue()))
                .toList();
    }

    private Chapter.Line line(Leaves leaves, Estimate estimate, @Nullable Question question) {
        List<Answer> history =
                leaves.history(estimate).stream().map(EstimateRevision::given).toList();
        return new Chapter.Line(
                question == null ? null : question.preface(),
                question == null
                        ? leaves.formerWords(LedgerEntry.Kind.QUESTION, estimate.cruxSlug(), estimate.questionKey())
                        : question.text().plain(),
                question == null,
                course(history, estimate),
                moment(estimate.first()),
                moment(estimate.latest()),
                change(estimate),
                history.size() < 2
                        ? List.of()
                        : history.stream().map(this::moment).toList());
    }

    private static Course course(List<Answer> history, Estimate estimate) {
        List<Double> values = history.stream()
                .map(Answer::value)
                .filter(Objects::nonNull)
                .map(Probability::percent)
                .toList();
        return Course.of(values, estimate.value().isPresent());
    }

    private @Nullable String change(Estimate estimate) {
        if (!estimate.revised()) {
            return null;
        }
        double first = Objects.requireNonNull(estimate.first().value()).percent();
        return estimate.value()
                .map(now -> Percents.signed(now.percent() - first))
                .orElseGet(() -> texts.of("book.withdrawn"));
    }

    private Chapter.Moment moment(Answer answer) {
        Probability value = answer.value();
        return new Chapter.Moment(
                value == null ? texts.of("book.withdrawn") : Percents.of(value),
                texts.date(answer.at()),
                texts.of(answer.crowdSeen() ? "book.seen" : "book.blind"));
    }

    private List<Chapter.Place> places(Leaves leaves, String slug) {
        String last = leaves.finalKey(slug);
        return leaves.stances(slug).entrySet().stream()
                .map(entry -> place(leaves, entry.getKey(), entry.getValue(), last))
                .toList();
    }

    private Chapter.Place place(Leaves leaves, Stance stance, @Nullable SubCrux subCrux, String last) {
        Step first = Objects.requireNonNull(stance.first().step());
        boolean moved = !first.equals(stance.step().orElse(null));
        return new Chapter.Place(
                subCrux == null
                        ? leaves.formerWords(LedgerEntry.Kind.SUB_CRUX, stance.cruxSlug(), stance.subCruxKey())
                        : subCrux.question().plain(),
                stance.step().map(step -> at(step, subCrux)).orElseGet(() -> texts.of("book.withdrawn")),
                moved ? texts.of("book.stance.before", first.number()) : null,
                stance.whatIf(last)
                        .map(value -> texts.of("book.stance.if", Percents.of(value)))
                        .orElse(null));
    }

    /** All of them as one, at the first. */
    private Stream<Chapter.Blank> unplaced(Leaves leaves, String slug) {
        List<SubCrux> open = leaves.unplaced(slug);
        String text = texts.of(
                "book.open.stances", open.size(), leaves.subCruxes(slug).size());
        return open.stream().limit(1).map(first -> new Chapter.Blank(null, text, StanceField.id(first, 0)));
    }

    private String at(Step step, @Nullable SubCrux subCrux) {
        return subCrux == null
                ? texts.of("book.stance", step.number())
                : texts.of(
                        "book.stance.between",
                        step.number(),
                        subCrux.first().plain(),
                        subCrux.second().plain());
    }
}
