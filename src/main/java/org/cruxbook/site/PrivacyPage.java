package org.cruxbook.site;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is stored about a visitor, column by column, and what becomes of it. */
@Controller
class PrivacyPage {

    /** Every table that holds anything of a visitor, with its columns; a test holds this to the database. */
    private static final List<Stored> TABLES = List.of(
            new Stored("visitor", "id", "token_hash", "since", "set_aside_as"),
            new Stored(
                    "estimate",
                    "id",
                    "visitor_id",
                    "crux_slug",
                    "question_key",
                    "first_value",
                    "first_at",
                    "first_wording_version",
                    "first_crowd_seen",
                    "latest_value",
                    "latest_at",
                    "latest_wording_version",
                    "latest_crowd_seen"),
            new Stored(
                    "estimate_revision",
                    "id",
                    "estimate_id",
                    "given_value",
                    "given_at",
                    "given_wording_version",
                    "given_crowd_seen"),
            new Stored(
                    "stance",
                    "id",
                    "visitor_id",
                    "crux_slug",
                    "sub_crux_key",
                    "first_step",
                    "first_at",
                    "first_wording_version",
                    "first_crowd_seen",
                    "latest_step",
                    "latest_at",
                    "latest_wording_version",
                    "latest_crowd_seen",
                    "what_if_value",
                    "what_if_question_key",
                    "what_if_at"),
            new Stored(
                    "stance_revision",
                    "id",
                    "stance_id",
                    "given_step",
                    "given_at",
                    "given_wording_version",
                    "given_crowd_seen"),
            new Stored("reveal", "id", "visitor_id", "crux_slug", "revealed_at", "how"),
            new Stored("note", "id", "visitor_id", "crux_slug", "kind", "words", "written_at"),
            new Stored("recovery", "visitor_id", "code_hash", "made_at"),
            new Stored("private_link", "id", "visitor_id", "secret_hash", "crux_slug", "name", "made_on", "opened_on"));

    private static final List<String> PARTS =
            List.of("few", "cookies", "secrets", "notes", "limits", "logs", "copies", "delete");

    private final Texts texts;

    PrivacyPage(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/privacy")
    String show(Model model) {
        List<MethodPage.Part> parts = PARTS.stream().map(this::part).toList();
        MethodPage.Part stored = part("stored");
        model.addAttribute("stored", stored);
        model.addAttribute("tables", TABLES.stream().map(this::table).toList());
        model.addAttribute("parts", parts);
        model.addAttribute(
                "contents",
                Stream.concat(Stream.of(stored), parts.stream())
                        .map(MethodPage.Part::entry)
                        .toList());
        return "privacy/page";
    }

    private MethodPage.Part part(String name) {
        return new MethodPage.Part(name, texts.of("privacy." + name), texts.lines("privacy." + name));
    }

    private Table table(Stored stored) {
        return new Table(
                stored.name(),
                texts.of("privacy.table." + stored.name()),
                stored.columns().stream()
                        .map(column -> new Column(column, meaning(stored.name(), column)))
                        .toList());
    }

    /** What a column means in this table, or wherever there is one of this name. */
    private String meaning(String table, String column) {
        String own = texts.orNone("privacy.column." + table + "." + column);
        return own.isEmpty() ? texts.of("privacy.column." + column) : own;
    }

    /** A table of the database. */
    private record Stored(String name, List<String> columns) {

        private Stored(String name, String... columns) {
            this(name, List.of(columns));
        }
    }

    /** A table as it is told of. */
    record Table(String name, String holds, List<Column> columns) {}

    /** A column, and what is in it. */
    record Column(String name, String meaning) {}
}
