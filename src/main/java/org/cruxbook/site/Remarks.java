package org.cruxbook.site;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.QuestionAddress;
import org.cruxbook.crux.Relation;
import org.cruxbook.crux.Relations;
import org.cruxbook.crux.Signposts;
import org.cruxbook.estimate.Probability;
import org.cruxbook.visitor.Visitor;
import org.springframework.stereotype.Component;

/**
 * Says where a visitor's own answers do not fit the relations that authors have declared, and offers what would. Only what
 * the visitor has said goes into it, never anyone else's answers. Where no relation is declared, nothing is said.
 */
@Component
class Remarks {

    private final Relations relations;
    private final Signposts signposts;
    private final Selves selves;
    private final RemarkWriter writer;

    Remarks(Relations relations, Signposts signposts, Selves selves, RemarkWriter writer) {
        this.relations = relations;
        this.signposts = signposts;
        this.selves = selves;
        this.writer = writer;
    }

    /** About the questions of one page, whichever page declares it: what does not fit, and what chains of steps come to. */
    List<Remark> on(Crux crux, Visitor visitor) {
        return related(relations.findAbout(crux.slug(), fileName(crux)), visitor)
                .filter(related -> related.pages().contains(crux.slug()))
                .flatMap(this::about)
                .toList();
    }

    private Stream<Remark> about(Related related) {
        return Stream.concat(writer.misfit(related), writer.product(related));
    }

    /**
     * All that does not fit, and what chains of steps come to, on whatever pages the visitor has answered, in the order of the
     * index.
     */
    List<Remark> everywhere(Visitor visitor) {
        return related(relations.findAllInOrder(), visitor).flatMap(this::about).toList();
    }

    /** What is offered now for one relation; empty where all fits, or nothing can be offered. */
    Optional<Remark.Offer> offer(String slug, int relation, Visitor visitor) {
        List<Relation> meant = relations.findByPage(slug).stream()
                .filter(declared -> declared.position() == relation)
                .toList();
        return related(meant, visitor)
                .flatMap(writer::misfit)
                .flatMap(remark -> Stream.ofNullable(remark.offer()))
                .findFirst();
    }

    private Stream<Related> related(Collection<Relation> declared, Visitor visitor) {
        if (declared.isEmpty()) {
            return Stream.empty();
        }
        Map<QuestionAddress, Question> asked = signposts.find(declared.stream()
                .flatMap(relation -> Stream.concat(relation.members().stream(), relation.all().stream()))
                .toList());
        Map<String, Map<String, Probability>> said = selves.said(visitor);
        return declared.stream()
                .map(relation -> Related.of(relation, asked, said))
                .filter(Objects::nonNull);
    }

    private static String fileName(Crux crux) {
        String path = crux.path().toLowerCase(Locale.ROOT);
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.mdx?$", "");
    }
}
