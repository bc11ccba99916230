package org.cruxbook.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An author of two pages that ask, and of a chain over them, who edits them at random: words, what is asked at all, on which
 * page, and at which address. Questions have keys, so that any words are the next wording of the same question; sub-cruxes
 * have none, and change by a comma; with another view at a pole they are others.
 */
final class AuthorAtRandom {

    private enum Edit {
        REWORD,
        REWORD_A_SUB_CRUX,
        RETIRE_OR_BRING_BACK,
        RETIRE_OR_BRING_BACK_A_SUB_CRUX,
        ANOTHER_VIEW,
        SWAP_SUB_CRUXES,
        MOVE_TO_THE_OTHER_PAGE,
        RENAME_A_PAGE
    }

    private static final List<String> SUB_CRUXES =
            List.of("Can a pause be verified", "Would rivals really join", "Does a treaty cost much");

    private final Random random;
    private final List<Ask> asks = new ArrayList<>();
    private final List<Integer> commas = new ArrayList<>(List.of(0, 0, 0));
    private final List<Boolean> weighed = new ArrayList<>(List.of(true, true, true));
    private final List<Boolean> milder = new ArrayList<>(List.of(false, false, false));

    /** The sub-cruxes in the order of their rows. */
    private final List<Integer> rows = new ArrayList<>(List.of(0, 1, 2));

    private final List<String> slugs = new ArrayList<>(List.of("pause", "time"));

    /** The slug that a page had until this edit; null where it stays what it was. */
    private final List<@Nullable String> formerSlugs = new ArrayList<>();

    private int number;

    /** A question, which may be on its page or not. */
    private static final class Ask {

        private final String key;
        private int page;
        private int wording = 1;
        private boolean asked = true;
        private @Nullable String formerly;

        private Ask(int page, String key) {
            this.page = page;
            this.key = key;
        }

        private String line() {
            return "- " + key + " comes true, in the words of " + wording + ": ____% {#" + key + "}\n";
        }
    }

    AuthorAtRandom(Random random) {
        this.random = random;
        asks.addAll(List.of(new Ask(0, "agreed"), new Ask(0, "helps"), new Ask(1, "ten"), new Ask(1, "fifty")));
        formerSlugs.addAll(java.util.Arrays.asList(null, null));
    }

    /** The addresses of the pages that ask. */
    List<String> slugs() {
        return List.copyOf(slugs);
    }

    /** One edit, to be published before the next. */
    void edit() {
        asks.forEach(ask -> ask.formerly = null);
        formerSlugs.replaceAll(slug -> null);
        Ask ask = asks.get(random.nextInt(asks.size()));
        int subCrux = random.nextInt(SUB_CRUXES.size());
        switch (Edit.values()[random.nextInt(Edit.values().length)]) {
            case REWORD -> ask.wording++;
            case REWORD_A_SUB_CRUX -> commas.set(subCrux, commas.get(subCrux) + 1);
            case RETIRE_OR_BRING_BACK -> ask.asked = !ask.asked;
            case RETIRE_OR_BRING_BACK_A_SUB_CRUX -> weighed.set(subCrux, !weighed.get(subCrux));
            case ANOTHER_VIEW -> milder.set(subCrux, !milder.get(subCrux));
            case SWAP_SUB_CRUXES -> Collections.swap(rows, subCrux, random.nextInt(rows.size()));
            case MOVE_TO_THE_OTHER_PAGE -> move(ask);
            case RENAME_A_PAGE -> rename(random.nextInt(slugs.size()));
        }
    }

    private void move(Ask ask) {
        if (ask.asked) {
            ask.formerly = slugs.get(ask.page) + "#" + ask.key;
            ask.page = 1 - ask.page;
        }
    }

    private void rename(int page) {
        formerSlugs.set(page, slugs.get(page));
        slugs.set(page, "page-" + ++number);
    }

    /** The texts of all files, by their names. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pause.md", page(0, "Should We Pause?", table()));
        files.put("time.md", page(1, "Is There Time?", ""));
        files.put("chain.md", chain());
        return files;
    }

    private String page(int page, String title, String table) {
        List<Ask> asked =
                asks.stream().filter(ask -> ask.asked && ask.page == page).toList();
        String slug = formerSlugs.get(page);
        return "---\ntitle: " + title + "\nslug: " + slugs.get(page) + "\n"
                + (slug == null ? "" : "formerly: " + slug + "\n")
                + settings(asked)
                + "---\n\n" + table + "## Your crux\n\nProbability that:\n\n"
                + asked.stream().map(Ask::line).collect(Collectors.joining());
    }

    private static String settings(List<Ask> asked) {
        String settings = asked.stream()
                .filter(ask -> ask.formerly != null)
                .map(ask -> "  - key: " + ask.key + "\n    formerly: " + ask.formerly + "\n")
                .collect(Collectors.joining());
        return settings.isEmpty() ? "" : "questions:\n" + settings;
    }

    private String table() {
        String shown = rows.stream()
                .filter(weighed::get)
                .map(number ->
                        "| " + words(number) + "? | " + (milder.get(number) ? "Hardly" : "Never") + " | In time |\n")
                .collect(Collectors.joining());
        return shown.isEmpty()
                ? ""
                : "## Key sub-cruxes\n\n| Question | Pessimist | Optimist |\n|---|---|---|\n" + shown + "\n";
    }

    /** With a comma after one word or another, or none; so that words come back as well. */
    private String words(int number) {
        String[] words = SUB_CRUXES.get(number).split(" ");
        int comma = commas.get(number) % words.length;
        if (comma > 0) {
            words[comma - 1] += ",";
        }
        return String.join(" ", words);
    }

    private String chain() {
        return "---\nkind: chain\ntitle: Will All of It Come True?\nsteps:\n" + step("ten") + step("helps")
                + "    not: true\n" + "---\n\nWhoever believes every step need not believe in all of them.\n";
    }

    private String step(String key) {
        Ask meant = asks.stream().filter(ask -> ask.key.equals(key)).findFirst().orElseThrow();
        return "  - question: " + Objects.requireNonNull(slugs.get(meant.page)) + "#" + key + "\n";
    }
}
