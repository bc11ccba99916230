package org.cruxbook.site;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.chart.PairRuler;
import org.cruxbook.chart.PairSteps;
import org.cruxbook.chart.RulerAxis;
import org.cruxbook.comparison.Comparison;
import org.cruxbook.comparison.Gap;
import org.cruxbook.comparison.PrivateLink;
import org.cruxbook.comparison.StancePair;
import org.cruxbook.comparison.Start;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.SubCrux;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says and draws how two people's answers compare. */
@Component
class ComparisonViews {

    /** Marks of Unicode that keep a name's direction of writing to itself. */
    private static final String ISOLATED = "\u2068%s\u2069";

    private final Texts texts;

    ComparisonViews(Texts texts) {
        this.texts = texts;
    }

    ComparisonView.Other other(PrivateLink link) {
        return link.name()
                .map(name -> new ComparisonView.Other(name.text(), ISOLATED.formatted(name.text())))
                .orElseGet(() ->
                        new ComparisonView.Other(texts.of("compare.other.head"), texts.of("compare.other.words")));
    }

    ComparisonView of(Crux crux, PrivateLink link, Comparison comparison) {
        ComparisonView.Other other = other(link);
        return new ComparisonView(
                crux,
                other,
                summary(comparison, other),
                common(comparison.gaps().size(), crux.askedQuestions().size()),
                preface(comparison.gaps()),
                RulerAxis.row(),
                comparison.gaps().stream().map(ComparisonViews::line).toList(),
                comparison.start().map(this::first).orElse(null),
                comparison.stances().stream()
                        .filter(StancePair::differs)
                        .sorted(Comparator.comparingInt(StancePair::apart).reversed())
                        .map(pair -> stand(pair, other))
                        .toList(),
                agreeing(comparison.stances()),
                link.cruxSlug().isEmpty());
    }

    private String common(int both, int asked) {
        return texts.of(both == asked && asked > 1 ? "compare.common.all" : "compare.common", both, asked);
    }

    private String summary(Comparison comparison, ComparisonView.Other other) {
        Gap widest = comparison.widest();
        return widest.closed()
                ? texts.of("compare.same", comparison.gaps().size(), other.words())
                : texts.of("compare.widest", widest(widest, other));
    }

    private String widest(Gap gap, ComparisonView.Other other) {
        return texts.of(
                "compare.gap",
                gap.question().text().plain(),
                Percents.of(gap.mine()),
                other.words(),
                Percents.of(gap.theirs()));
    }

    private static @Nullable String preface(List<Gap> gaps) {
        Set<String> prefaces = gaps.stream()
                .map(gap -> Objects.requireNonNullElse(gap.question().preface(), ""))
                .collect(Collectors.toSet());
        String first = prefaces.iterator().next();
        return prefaces.size() == 1 && !first.isEmpty() ? first : null;
    }

    private static ComparisonView.Line line(Gap gap) {
        return new ComparisonView.Line(
                gap.question().preface(),
                gap.question().text(),
                ruler(gap),
                Percents.of(gap.mine()),
                Percents.of(gap.theirs()),
                Percents.points(gap.points()));
    }

    private static PairRuler ruler(Gap gap) {
        return PairRuler.of(gap.mine().percent(), gap.theirs().percent());
    }

    private ComparisonView.First first(Start start) {
        return new ComparisonView.First(start.subCrux().question(), texts.of("compare.start." + start.reason()));
    }

    private ComparisonView.Stand stand(StancePair pair, ComparisonView.Other other) {
        return new ComparisonView.Stand(
                pair.subCrux().question(),
                view(pair.subCrux().first(), pair.subCrux().block().firstPole()),
                view(pair.subCrux().second(), pair.subCrux().block().secondPole()),
                PairSteps.of(pair.mine().number(), pair.theirs().number()),
                texts.of(
                        "compare.steps",
                        pair.mine().number(),
                        other.words(),
                        pair.theirs().number()));
    }

    private static String view(RichText words, RichText pole) {
        return words.plain().isEmpty() ? pole.plain() : words.plain();
    }

    private @Nullable String agreeing(List<StancePair> pairs) {
        List<String> names = pairs.stream()
                .filter(pair -> !pair.differs())
                .map(StancePair::subCrux)
                .map(SubCrux::question)
                .map(question -> texts.of("ballot.quoted", question.plain()))
                .toList();
        return names.isEmpty() ? null : texts.of("compare.agreeing", texts.list(names));
    }

    ComparedPages everywhere(PrivateLink link, List<List<Gap>> pages) {
        ComparisonView.Other other = other(link);
        return new ComparedPages(
                other, pages.stream().map(gaps -> page(gaps, other)).toList());
    }

    private ComparedPages.Page page(List<Gap> gaps, ComparisonView.Other other) {
        Gap widest = gaps.get(0);
        Crux crux = widest.question().crux();
        return new ComparedPages.Page(
                crux.slug(),
                crux.title(),
                texts.of("compare.common.page", gaps.size()),
                widest(widest, other),
                ruler(widest));
    }
}
