package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.manuscript.Entries.Place;
import org.jspecify.annotations.Nullable;

/**
 * What of a page matters to others of its folder: what can be pointed at on it, and what it points at itself.
 *
 * @param path the file, relative to the content folder, with forward slashes
 * @param slug the page's address; of a page with errors, as far as it is known
 * @param slugAt where the author states it, else where the file begins
 * @param draft whether it is held back
 * @param good null of a page with errors
 * @param pointers in the order in which they were found
 */
record Pointers(
        String path,
        String slug,
        Place slugAt,
        boolean draft,
        @Nullable Good good,
        List<Pointer> pointers) {

    private static final Place START = new Place(1, 1);

    /**
     * What is known of a page without errors.
     *
     * @param formerly slugs that lead to it as well
     * @param anchors the ids of its headings and of what else links may lead to
     * @param keys of its questions, in their order
     * @param derived those of its questions that are worked out and not asked
     * @param asks whether it has questions, or says that it means to have none
     */
    record Good(List<String> formerly, Set<String> anchors, List<String> keys, Set<String> derived, boolean asks) {

        /** The key of the question that is named by its key or number; null where there is none. */
        @Nullable
        String key(String name) {
            int number = name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
            return keys.contains(name) ? name : number >= 1 && number <= keys.size() ? keys.get(number - 1) : null;
        }
    }

    /** Something that a page names. */
    sealed interface Pointer permits ToAddress, ToImage, ToQuestion, FromAddress {
        Place at();
    }

    /** @param address as a browser gets it, relative to the page */
    record ToAddress(String address, Place at) implements Pointer {}

    /** @param file relative to the content folder, with forward slashes */
    record ToImage(String file, Place at) implements Pointer {}

    /** An address that the page says it had, as a slug. */
    record FromAddress(String slug, Place at) implements Pointer {}

    /** What names a question. */
    enum By {
        RELATION("a relation"),
        STEP("a step of the chain");

        private final String words;

        By(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** A question of another page, by its key or number. */
    record ToQuestion(By by, String slug, String key, Place at) implements Pointer {}

    /** Of a file that could not be read at all. */
    static Pointers none(String path) {
        return new Pointers(path, Slug.of(null, path), START, false, null, List.of());
    }

    /** What is collected of a page while it is read. */
    static final class Collected {

        private final List<Pointer> pointers = new ArrayList<>();
        private Set<String> anchors = Set.of();

        void add(Pointer pointer) {
            pointers.add(pointer);
        }

        void anchors(Set<String> ids) {
            anchors = ids;
        }

        /** @param draft null if the page has errors */
        Pointers of(String path, FrontMatter front, @Nullable CruxDraft draft) {
            Entries.@Nullable Typed stated = front.entries().find("slug");
            return new Pointers(
                    path,
                    draft != null ? draft.slug() : Slug.of(stated == null ? null : stated.text(), path),
                    stated == null ? START : stated.place(),
                    front.entries().says("draft"),
                    draft == null ? null : good(front, draft),
                    List.copyOf(pointers));
        }

        private Good good(FrontMatter front, CruxDraft draft) {
            List<String> keys =
                    draft.questions().stream().map(CruxDraft.Question::key).toList();
            Set<String> derived = draft.questions().stream()
                    .filter(CruxDraft.Question::derived)
                    .map(CruxDraft.Question::key)
                    .collect(Collectors.toSet());
            Set<String> places = new HashSet<>(anchors);
            keys.forEach(key -> places.add("q-" + key));
            places.add("main");
            if (draft.claim() != null) {
                places.add("claim");
            }
            if (!draft.steps().isEmpty()) {
                places.add("chain");
            }
            boolean asks = !keys.isEmpty()
                    || !draft.steps().isEmpty()
                    || front.entries().has("questions");
            return new Good(draft.formerly(), places, keys, derived, asks);
        }
    }
}
