package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Chains;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.Snapshot;
import org.cruxbook.estimate.Probability;
import org.cruxbook.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All cruxes, and where the visitor stands on each. */
@Controller
class IndexPage {

    private final Cruxes cruxes;
    private final Selves selves;
    private final Crowd crowd;
    private final Chains chains;

    IndexPage(Cruxes cruxes, Selves selves, Crowd crowd, Chains chains) {
        this.cruxes = cruxes;
        this.chains = chains;
        this.selves = selves;
        this.crowd = crowd;
    }

    @GetMapping("/")
    @Snapshot
    String show(HttpServletRequest request, Model model) {
        Map<String, List<Question>> asked = askedQuestions();
        Map<String, Chain> chained =
                chains.findAll().stream().collect(Collectors.toMap(Chain::slug, Function.identity()));
        List<Crux> all = cruxes.findAllInOrder();
        List<Crux> listed =
                all.stream().filter(crux -> !chained.containsKey(crux.slug())).toList();
        Optional<Visitor> visitor = selves.find(request);
        Map<String, Map<String, Probability>> said = visitor.map(selves::said).orElse(Map.of());
        List<IndexRow> rows = visitor.map(known -> rows(listed, asked, crowd.seenBy(known, finalKeys(asked)), said))
                .orElseGet(() -> rows(listed, asked, Map.of(), said));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "chains",
                all.stream()
                        .flatMap(crux -> Stream.ofNullable(chained.get(crux.slug()))
                                .map(chain -> ChainRow.of(crux, chain, said)))
                        .toList());
        model.addAttribute(
                "answered",
                rows.stream()
                        .filter(row -> row.state() == IndexRow.State.ANSWERED)
                        .count());
        return "index/page";
    }

    /** What each page asks, by slug; a page that asks nothing is not among them. */
    private Map<String, List<Question>> askedQuestions() {
        return cruxes.findAllAskedQuestions().stream()
                .collect(Collectors.groupingBy(question -> question.crux().slug()));
    }

    private static Map<String, String> finalKeys(Map<String, List<Question>> asked) {
        return asked.values().stream()
                .flatMap(page -> Question.finalOf(page).stream())
                .collect(Collectors.toMap(question -> question.crux().slug(), Question::key));
    }

    private static List<IndexRow> rows(
            List<Crux> listed,
            Map<String, List<Question>> asked,
            Map<String, Distribution> seen,
            Map<String, Map<String, Probability>> said) {
        return listed.stream()
                .map(crux -> row(
                        crux,
                        asked.getOrDefault(crux.slug(), List.of()),
                        seen.get(crux.slug()),
                        said.getOrDefault(crux.slug(), Map.of())))
                .toList();
    }

    private static IndexRow row(
            Crux crux, List<Question> asked, @Nullable Distribution everyone, Map<String, Probability> said) {
        Question last = Question.finalOf(asked).orElse(null);
        if (last == null) {
            return IndexRow.reading(crux);
        }
        return everyone == null
                ? IndexRow.unanswered(crux, asked.size())
                : IndexRow.revealed(
                        crux, asked.size(), new Outcome(last, everyone, said.get(last.key())), !said.isEmpty());
    }
}
