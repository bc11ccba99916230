package org.cruxbook.site;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How figures and charts are made, in plain words. */
@Controller
class MethodPage {

    private static final List<String> PARTS = List.of(
            "blind",
            "figures",
            "dots",
            "trend",
            "before",
            "few",
            "details",
            "odds",
            "interval",
            "crux",
            "pair",
            "answers",
            "derived",
            "coherence",
            "chain",
            "published",
            "privacy");

    private final Texts texts;

    MethodPage(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/method")
    String show(Model model) {
        List<Part> parts = PARTS.stream().map(this::part).toList();
        Part sources = part("sources");
        model.addAttribute("parts", parts);
        model.addAttribute("sources", sources);
        model.addAttribute(
                "contents",
                Stream.concat(parts.stream(), Stream.of(sources))
                        .map(Part::entry)
                        .toList());
        return "method/page";
    }

    private Part part(String name) {
        return new Part(name, texts.of("method." + name), texts.lines("method." + name));
    }

    /** One heading with its paragraphs. */
    record Part(String anchor, String heading, List<String> paragraphs) {

        Layout.Entry entry() {
            return new Layout.Entry(anchor, heading, false);
        }
    }
}
