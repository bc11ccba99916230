package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Several authors, who edit a folder of pages at random, and know what they mean. */
final class Authors {

    private static final int FIRST_YEAR = 2_100;

    private static final String VIEWS = " | No | Yes";

    private static final String TABLE = "| Question | Sceptics | Believers |\n|---|---|---|\n";

    private final Random random;
    private final Kind kind;
    private final Map<String, Page> pages = new TreeMap<>();
    private final List<Map.Entry<String, Page>> removed = new ArrayList<>();
    private final List<Map.Entry<Page, Blank>> deleted = new ArrayList<>();
    private final Map<String, Integer> subjects = new HashMap<>();

    /** Where pages were before this generation's edits, by where they are now. */
    private final Map<String, String> renamed = new HashMap<>();

    private int year = FIRST_YEAR;
    private int number;

    private enum Edit {
        INSERT,
        DELETE,
        MISSPELL,
        SPELL,
        CHANGE_THE_YEAR,
        REORDER,
        GIVE_A_KEY,
        REWORD_UNDER_ITS_KEY,
        MOVE,
        COPY,
        RENAME_THE_FILE,
        RENAME_THE_PAGE,
        REMOVE_THE_PAGE,
        BRING_BACK,
        PUT_BACK,
        BREAK,
        MEND
    }

    /** A blank, or a row of a table of sub-cruxes. */
    private record Blank(
            int subject,
            String text,
            @Nullable String key,
            @Nullable String formerly) {

        String line(Kind kind) {
            String own = key == null ? "" : " {#" + key + "}";
            return kind == Kind.QUESTION
                    ? "- " + text + ": ____%" + own + "\n"
                    : "| " + text + "?" + own + VIEWS + " |\n";
        }
    }

    private final class Page {

        private final List<Blank> blanks = new ArrayList<>();
        private String title;
        private String formerly = "";
        private boolean bad;

        Page(String title) {
            this.title = title;
        }

        String text() {
            StringBuilder settings = new StringBuilder();
            for (int i = 0; i < blanks.size(); i++) {
                if (blanks.get(i).formerly() != null) {
                    settings.append("  - number: ").append(i + 1);
                    settings.append("\n    formerly: ")
                            .append(blanks.get(i).formerly())
                            .append('\n');
                }
            }
            String all = settings.isEmpty() ? "" : Tongue.of(kind).settings() + ":\n" + settings;
            return "---\n" + (bad ? "" : "title: " + title + "\n") + formerly + all + "---\n\n"
                    + (kind == Kind.QUESTION ? "" : TABLE)
                    + blanks.stream().map(blank -> blank.line(kind)).collect(Collectors.joining());
        }
    }

    /** @param kind what their pages put, be it questions or sub-cruxes */
    Authors(Random random, Kind kind) {
        this.random = random;
        this.kind = kind;
        for (int i = 0; i < 3; i++) {
            pages.put("p" + ++number, page());
        }
    }

    private Page page() {
        Page page = new Page("Page " + number);
        for (int i = 0; i < 4; i++) {
            page.blanks.add(fresh());
        }
        return page;
    }

    private Blank fresh() {
        return blank(++year, "The government publishes recommendations before " + year, null, null);
    }

    private Blank blank(int subject, String text, @Nullable String key, @Nullable String formerly) {
        subjects.put(text, subject);
        return new Blank(subject, text, key, formerly);
    }

    /** The texts of all files, by their names. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        pages.forEach((slug, page) -> files.put(slug + ".md", page.text()));
        return files;
    }

    /** What is meant by these words. */
    int subject(String text) {
        return Objects.requireNonNull(subjects.get(bare(text)), text);
    }

    /** As its author wrote it; the views of a sub-crux are always the same. */
    private static String bare(String text) {
        return text.replace("?" + VIEWS, "");
    }

    /** How many blanks a page has. */
    long asked(String slug) {
        return Objects.requireNonNull(pages.get(slug), slug).blanks.size();
    }

    /** The page on which a question must be after the edits, because its words or its key are; empty where that is open. */
    Optional<String> place(Archive.Entry was) {
        return was.standing() == null
                ? Optional.empty()
                : pages.keySet().stream()
                        .filter(slug -> renamed.getOrDefault(slug, slug).equals(was.slug()) && keeps(slug, was))
                        .findFirst();
    }

    private boolean keeps(String slug, Archive.Entry was) {
        Page page = Objects.requireNonNull(pages.get(slug));
        return !page.bad
                && page.blanks.stream()
                        .anyMatch(blank -> blank.text()
                                        .equals(bare(was.standing().text()))
                                || was.authorKey() != null && was.authorKey().equals(blank.key()));
    }

    /** A few edits, of which nobody is told in between. */
    void edit(Archive archive) {
        renamed.clear();
        pages.values().forEach(page -> page.blanks.replaceAll(Authors::said));
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            edit(Edit.values()[random.nextInt(Edit.values().length)], archive);
        }
    }

    /** What it was before has been published, and is not said for ever. */
    private static Blank said(Blank blank) {
        return new Blank(blank.subject(), blank.text(), blank.key(), null);
    }

    private void edit(Edit edit, Archive archive) {
        if (pages.isEmpty()) {
            pages.put("p" + ++number, page());
        }
        String slug = any(List.copyOf(pages.keySet()));
        Page page = Objects.requireNonNull(pages.get(slug));
        switch (edit) {
            case INSERT -> page.blanks.add(random.nextInt(page.blanks.size() + 1), fresh());
            case REORDER -> Collections.shuffle(page.blanks, random);
            case RENAME_THE_FILE -> rename(slug, "p" + ++number);
            case RENAME_THE_PAGE -> {
                page.formerly = "formerly: " + renamed.getOrDefault(slug, slug) + "\n";
                rename(slug, "p" + ++number);
                page.title = "Page " + number;
            }
            case REMOVE_THE_PAGE -> {
                removed.add(Map.entry(slug, page));
                pages.remove(slug);
            }
            case BRING_BACK -> {
                if (!removed.isEmpty()) {
                    Map.Entry<String, Page> back = removed.remove(removed.size() - 1);
                    pages.put(back.getKey(), back.getValue());
                }
            }
            case PUT_BACK -> putBack();
            case BREAK -> page.bad = true;
            case MEND -> pages.values().forEach(one -> one.bad = false);
            default -> {
                if (!page.blanks.isEmpty()) {
                    edit(edit, slug, page, random.nextInt(page.blanks.size()), archive);
                }
            }
        }
    }

    /** The blank that was deleted last, on its own page, whatever that is called now. */
    private void putBack() {
        deleted.stream()
                .filter(last -> pages.containsValue(last.getKey()))
                .reduce((one, next) -> next)
                .ifPresent(last -> {
                    deleted.remove(last);
                    List<Blank> blanks = last.getKey().blanks;
                    blanks.add(random.nextInt(blanks.size() + 1), said(last.getValue()));
                });
    }

    private void edit(Edit edit, String slug, Page page, int at, Archive archive) {
        List<Blank> blanks = page.blanks;
        Blank is = blanks.get(at);
        String key = is.key();
        switch (edit) {
            case DELETE -> deleted.add(Map.entry(page, blanks.remove(at)));
            case MISSPELL -> blanks.set(at, reworded(is, is.text().replace("government", "goverment")));
            case SPELL -> blanks.set(at, reworded(is, is.text().replace("goverment", "government")));
            case CHANGE_THE_YEAR -> deleted.add(Map.entry(page, blanks.set(at, fresh())));
            case GIVE_A_KEY -> {
                if (key == null) {
                    blanks.set(at, blank(is.subject(), is.text(), "k" + ++number, is.formerly()));
                }
            }
            case REWORD_UNDER_ITS_KEY -> {
                if (key != null) {
                    blanks.set(at, reworded(is, "Something else is meant to be the same, number " + ++number));
                }
            }
            case MOVE -> {
                blanks.remove(at);
                String to = any(List.copyOf(pages.keySet()));
                Objects.requireNonNull(pages.get(to))
                        .blanks
                        .add(blank(is.subject(), is.text(), null, to.equals(slug) ? null : name(slug, is, archive)));
            }
            case COPY -> {
                String to = any(List.copyOf(pages.keySet()));
                if (!to.equals(slug)) {
                    Objects.requireNonNull(pages.get(to)).blanks.add(blank(is.subject(), is.text(), null, null));
                }
            }
            default -> throw new IllegalArgumentException(edit.name());
        }
    }

    /** By which it is said to have been on another page; null if it never was there. */
    private @Nullable String name(String slug, Blank is, Archive archive) {
        return archive.entries().stream()
                .filter(entry -> entry.slug().equals(slug) && entry.standing() != null)
                .filter(entry -> is.text().equals(bare(entry.standing().text())))
                .map(entry -> slug + "#" + entry.key())
                .findFirst()
                .orElse(null);
    }

    private Blank reworded(Blank is, String text) {
        return blank(is.subject(), text, is.key(), is.formerly());
    }

    private void rename(String slug, String name) {
        pages.put(name, Objects.requireNonNull(pages.remove(slug)));
        renamed.put(name, Objects.requireNonNullElse(renamed.remove(slug), slug));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
