package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All cruxes, and where the visitor stands on each. */
@Controller
class IndexPage {

    private final Cruxes cruxes;
    private final Selves selves;
    private final Crowds crowds;

    IndexPage(Cruxes cruxes, Selves selves, Crowds crowds) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.crowds = crowds;
    }

    @GetMapping("/")
    String show(HttpServletRequest request, Model model) {
        List<Crux> all = cruxes.findAllInOrder();
        List<IndexRow> rows =
                rows(all, selves.on(request, all.stream().map(Crux::slug).toList()));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "answered",
                rows.stream()
                        .filter(row -> row.state() == IndexRow.State.ANSWERED)
                        .count());
        return "index/page";
    }

    private List<IndexRow> rows(List<Crux> all, Map<String, Own> own) {
        Map<String, Question> last = cruxes.findAllAskedQuestions().stream()
                .collect(Collectors.toMap(
                        question -> question.crux().slug(), Function.identity(), (one, later) -> later));
        Map<String, Question> visible = last.entrySet().stream()
                .filter(entry -> own.getOrDefault(entry.getKey(), Own.NOTHING).revealed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Distribution> crowd = crowds.of(visible);
        return all.stream()
                .map(crux -> row(crux, last.containsKey(crux.slug()), visible, own, crowd))
                .toList();
    }

    private static IndexRow row(
            Crux crux,
            boolean asks,
            Map<String, Question> visible,
            Map<String, Own> own,
            Map<String, Distribution> crowd) {
        Question last = visible.get(crux.slug());
        if (last == null) {
            return asks ? IndexRow.unanswered(crux) : IndexRow.reading(crux);
        }
        Own mine = own.getOrDefault(crux.slug(), Own.NOTHING);
        Distribution everyone = crowd.getOrDefault(crux.slug(), Distribution.of(Map.of()));
        return IndexRow.revealed(
                crux,
                new Outcome(last, everyone, mine.value(last.key())),
                !mine.values().isEmpty());
    }
}
