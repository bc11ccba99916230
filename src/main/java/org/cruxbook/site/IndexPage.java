package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.Snapshot;
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
    @Snapshot
    String show(HttpServletRequest request, Model model) {
        Map<String, List<Question>> asked = askedQuestions();
        List<IndexRow> rows = selves.find(request)
                .map(visitor -> rows(asked, crowd.seenBy(visitor, lastKeys(asked)), selves.said(visitor)))
                .orElseGet(() -> rows(asked, Map.of(), Map.of()));
        model.addAttribute("rows", rows);
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

    private static Map<String, String> lastKeys(Map<String, List<Question>> asked) {
        return asked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, page -> last(page.getValue()).key()));
    }

    /** The question that stands for its page: the last one, to which the others lead. */
    private static Question last(List<Question> asked) {
        return asked.get(asked.size() - 1);
    }

    private List<IndexRow> rows(
            Map<String, List<Question>> asked,
            Map<String, Distribution> seen,
            Map<String, Map<String, Probability>> said) {
        return cruxes.findAllInOrder().stream()
                .map(crux -> row(
                        crux,
                        asked.getOrDefault(crux.slug(), List.of()),
                        seen.get(crux.slug()),
                        said.getOrDefault(crux.slug(), Map.of())))
                .toList();
    }

    private static IndexRow row(
            Crux crux, List<Question> asked, @Nullable Distribution everyone, Map<String, Probability> said) {
        if (asked.isEmpty()) {
            return IndexRow.reading(crux);
        }
        Question last = last(asked);
        return everyone == null
                ? IndexRow.unanswered(crux, asked.size())
                : IndexRow.revealed(
                        crux, asked.size(), new Outcome(last, everyone, said.get(last.key())), !said.isEmpty());
    }
}
