package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cruxbook.crux.Relation.Kind;
import org.cruxbook.manuscript.CruxDraft.Asked;
import org.cruxbook.manuscript.CruxDraft.Question;
import org.cruxbook.manuscript.CruxDraft.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Reads what questions have to do with each other from the front matter's {@code relations:}. A question is named by its
 * key or its number on the page; one of another page by {@code page#key}.
 */
final class RelationReader {

    private final Entries front;
    private final QuestionNames names;
    private final Problems problems;
    private final Pointers.Collected pointers;

    RelationReader(Entries front, QuestionNames names, Problems problems, Pointers.Collected pointers) {
        this.front = front;
        this.names = names;
        this.problems = problems;
        this.pointers = pointers;
    }

    List<Relation> read() {
        return front.maps("relations", problems).stream()
                .map(this::relation)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Relation relation(Entries entry) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> entry.has(name(kind)))
                .toList();
        if (kinds.size() != 1) {
            problems.error(
                    entry.place(),
                    "a relation names " + (kinds.isEmpty() ? "no kind" : "two kinds"),
                    "write one of nested, partition, exclusive, conjunction or chain, with a list of questions");
            return null;
        }
        Kind kind = kinds.get(0);
        List<Asked> members = new ArrayList<>();
        entry.texts(name(kind), problems).forEach(typed -> members.add(asked(typed)));
        Asked all = all(entry, kind);
        if (members.size() < 2 || members.stream().distinct().count() < members.size()) {
            problems.error(
                    entry.place(name(kind)),
                    "a relation needs two questions or more, each of them once",
                    "list them: '" + name(kind) + ": [first-key, second-key]'");
            return null;
        }
        return members.contains(null) ? null : new Relation(kind, members, all);
    }

    private @Nullable Asked all(Entries entry, Kind kind) {
        Entries.Typed all = entry.text("all", problems);
        if (kind == Kind.CONJUNCTION && all == null) {
            problems.error(
                    entry.place(),
                    "a conjunction does not say which question asks for all at once",
                    "add 'all: key-of-that-question'");
        }
        return all == null ? null : asked(all);
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Asked asked(Entries.Typed typed) {
        int hash = typed.text().indexOf('#');
        if (hash > 0) {
            return elsewhere(typed, hash);
        }
        Question question = names.find(typed);
        return question == null ? null : new Asked(null, question.key());
    }

    private Asked elsewhere(Entries.Typed typed, int hash) {
        String slug = Slug.of(null, typed.text().substring(0, hash));
        String key = typed.text().substring(hash + 1).strip();
        pointers.add(new Pointers.ToQuestion(Pointers.By.RELATION, slug, key, typed.place()));
        return new Asked(slug, key);
    }
}
