package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Probability;
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

    IndexPage(Cruxes cruxes, Selves selves, Crowd crowd) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.crowd = crowd;
    }

    @GetMapping("/")
    String show(HttpServletRequest request, Model model) {
        Map<String, Question> last = lastQuestions();
        List<IndexRow> rows = selves.find(request)
                .map(visitor -> rows(last, crowd.seenBy(visitor, keys(last)), selves.said(visitor)))
                .orElseGet(() -> rows(last, Map.of(), Map.of()));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "answered",
                rows.stream()
                        .filter(row -> row.state() == IndexRow.State.ANSWERED)
                        .count());
        return "index/page";
    }

    /** The question that stands for its page, by slug: the last one, to which the others lead. */
    private Map<String, Question> lastQuestions() {
        return cruxes.findAllAskedQuestions().stream()
                .collect(Collectors.toMap(
                        question -> question.crux().slug(), Function.identity(), (one, later) -> later));
    }

    private static Map<String, String> keys(Map<String, Question> questions) {
        return questions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, question -> question.getValue().key()));
    }

    private List<IndexRow> rows(
            Map<String, Question> last, Map<String, Distribution> seen, Map<String, Map<String, Probability>> said) {
        return cruxes.findAllInOrder().stream()
                .map(crux -> row(
                        crux, last.get(crux.slug()), seen.get(crux.slug()), said.getOrDefault(crux.slug(), Map.of())))
                .toList();
    }

    private static IndexRow row(
            Crux crux, @Nullable Question last, @Nullable Distribution everyone, Map<String, Probability> said) {
        if (last == null) {
            return IndexRow.reading(crux);
        }
        return everyone == null
                ? IndexRow.unanswered(crux)
                : IndexRow.revealed(crux, new Outcome(last, everyone, said.get(last.key())), !said.isEmpty());
    }
}
