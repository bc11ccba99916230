package org.cruxbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.Relation.Kind;
import org.cruxbook.estimate.Coherence.Misfit;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Magnitude;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words remarks about related answers. */
@Component
class RemarkWriter {

    private final Texts texts;

    RemarkWriter(Texts texts) {
        this.texts = texts;
    }

    /** That the answers do not fit; nothing where they do. */
    Stream<Remark> misfit(Related related) {
        Misfit misfit = related.misfit();
        return misfit == null ? Stream.empty() : Stream.of(misfit(related, misfit));
    }

    private Remark misfit(Related related, Misfit misfit) {
        Map<Question, Probability> offered = offered(related, misfit);
        return new Remark(
                sentence(related, misfit, offered.isEmpty()),
                related.questions()
                        .map(question -> line(related, question, offered.get(question)))
                        .toList(),
                offered.isEmpty() ? null : offer(related, offered));
    }

    /** What would be changed, and to what. */
    private static Map<Question, Probability> offered(Related related, Misfit misfit) {
        Map<Question, Probability> offered = new LinkedHashMap<>();
        for (int i = 0; i < misfit.members().size(); i++) {
            Question member = related.members().get(i);
            Probability fits = misfit.members().get(i);
            if (fits != null && !fits.equals(related.answer(member))) {
                offered.put(member, fits);
            }
        }
        if (misfit.all() != null) {
            offered.put(Objects.requireNonNull(related.all()), misfit.all());
        }
        return offered;
    }

    private String sentence(Related related, Misfit misfit, boolean nothingOffered) {
        String sum = Percents.of(misfit.sum());
        if (misfit.range() != null) {
            return texts.of(
                    "coherence.conjunction",
                    Objects.requireNonNull(related.all()).text().plain(),
                    Percents.of(misfit.range().low()),
                    Percents.of(misfit.range().high()),
                    Percents.of(Objects.requireNonNull(related.answer(related.all()))));
        }
        String kind = related.relation().kind().name().toLowerCase(Locale.ROOT);
        return texts.of("coherence." + kind + (nothingOffered ? ".none" : ""), sum);
    }

    private Remark.Line line(Related related, Question question, @Nullable Probability fits) {
        Probability now = related.answer(question);
        return new Remark.Line(
                question.crux().slug(),
                question.key(),
                question.text().plain(),
                now == null ? null : Percents.of(now),
                fits == null ? null : Percents.of(fits));
    }

    private static Remark.Offer offer(Related related, Map<Question, Probability> offered) {
        SortedMap<String, List<Entry>> pages = new TreeMap<>();
        List<String> values = new ArrayList<>();
        offered.forEach((question, value) -> {
            String slug = question.crux().slug();
            pages.computeIfAbsent(slug, none -> new ArrayList<>())
                    .add(new Entry(question.key(), question.wordingVersion(), value, true));
            values.add(slug + "#" + question.key() + "=" + related.answer(question) + ">" + value);
        });
        return new Remark.Offer(
                related.relation().crux().slug(),
                related.relation().position(),
                values.stream().collect(Collectors.joining(" ")),
                pages);
    }

    /** What the answers to a chain of steps multiply to, once all are there. */
    Stream<Remark> product(Related related) {
        boolean chain = related.relation().kind() == Kind.CHAIN;
        return chain && related.answered() ? Stream.of(steps(related)) : Stream.empty();
    }

    private Remark steps(Related related) {
        String product = Percents.ofShare(Magnitude.product(related.members().stream()
                .map(member -> Objects.requireNonNull(related.answer(member)))
                .toList()));
        Probability all = related.answer(related.all());
        return new Remark(
                all == null
                        ? texts.of("coherence.steps", product)
                        : texts.of("coherence.steps.all", product, Percents.of(all)),
                related.questions()
                        .map(question -> line(related, question, null))
                        .toList(),
                null);
    }
}
