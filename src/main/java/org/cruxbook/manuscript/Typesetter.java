package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Argument;
import org.cruxbook.crux.Arguments;
import org.cruxbook.crux.Block;
import org.cruxbook.crux.ChainStep;
import org.cruxbook.crux.Contrast;
import org.cruxbook.crux.ContrastRow;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Effort;
import org.cruxbook.crux.Efforts;
import org.cruxbook.crux.FailureMode;
import org.cruxbook.crux.FailureModes;
import org.cruxbook.crux.Prose;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.QuestionAddress;
import org.cruxbook.crux.QuestionGroup;
import org.cruxbook.crux.Reference;
import org.cruxbook.crux.Relation;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Section;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.crux.SubCruxes;
import org.cruxbook.manuscript.LedgerKeeper.Entered;
import org.jspecify.annotations.Nullable;

/** Makes entities of one draft's records, with the keys that the ledger gave. */
final class Typesetter {

    private static final String PREAMBLE = "preamble";

    private final Iterator<Entered> questions;
    private final Iterator<Entered> subCruxes;
    private final Map<String, String> keys = new HashMap<>();
    private int number;

    /** Both lists in the page's order. */
    Typesetter(List<Entered> questions, List<Entered> subCruxes) {
        this.questions = questions.iterator();
        this.subCruxes = subCruxes.iterator();
    }

    List<Section> sections(CruxDraft draft) {
        return draft.sections().stream().map(this::section).toList();
    }

    /** The draft's relations, once its sections are set. */
    List<Relation> relations(Crux crux, CruxDraft draft) {
        List<Relation> set = new ArrayList<>();
        for (CruxDraft.Relation relation : draft.relations()) {
            CruxDraft.Asked all = relation.all();
            set.add(new Relation(
                    crux,
                    set.size(),
                    relation.kind(),
                    relation.members().stream()
                            .map(asked -> address(draft, asked))
                            .toList(),
                    all == null ? null : address(draft, all)));
        }
        return set;
    }

    private QuestionAddress address(CruxDraft draft, CruxDraft.Asked asked) {
        return asked.slug() == null
                ? new QuestionAddress(draft.slug(), keys.getOrDefault(asked.key(), asked.key()))
                : new QuestionAddress(asked.slug(), asked.key());
    }

    /** The draft's published estimates, once its sections are set. */
    List<Reference> references(Crux crux, CruxDraft draft) {
        List<Reference> set = new ArrayList<>();
        for (CruxDraft.Reference is : draft.references()) {
            String key = keys.getOrDefault(is.key(), is.key());
            set.add(new Reference(crux, set.size(), key, is.thousandths(), is.of(), is.who(), is.year(), is.link()));
        }
        return set;
    }

    /** The steps of a draft that is a chain, once its sections are set. */
    List<ChainStep> steps(Crux crux, CruxDraft draft) {
        List<ChainStep> set = new ArrayList<>();
        for (CruxDraft.Step is : draft.steps()) {
            QuestionAddress asked = address(draft, is.asked());
            set.add(new ChainStep(crux, set.size(), asked, is.complement(), is.given(), is.words()));
        }
        return set;
    }

    private Section section(CruxDraft.Section section) {
        List<Block> blocks = new ArrayList<>();
        section.blocks().forEach(block -> blocks.add(block(block)));
        CruxDraft.Heading heading = section.heading();
        return heading == null
                ? new Section(null, PREAMBLE, blocks)
                : new Section(heading.text(), heading.anchor(), blocks);
    }

    private Block block(CruxDraft.Block block) {
        if (block instanceof CruxDraft.Prose prose) {
            return new Prose(prose.text());
        } else if (block instanceof CruxDraft.FailureModes modes) {
            return headed(modes.heading(), new FailureModes(modes.labels(), failureModes(modes)));
        } else if (block instanceof CruxDraft.Arguments arguments) {
            return headed(arguments.heading(), new Arguments(arguments.side(), arguments(arguments)));
        } else if (block instanceof CruxDraft.Efforts efforts) {
            return headed(efforts.heading(), new Efforts(efforts.labels(), efforts(efforts)));
        } else if (block instanceof CruxDraft.SubCruxes table) {
            return headed(table.heading(), new SubCruxes(table.labels(), subCruxes(table)));
        } else if (block instanceof CruxDraft.Contrast contrast) {
            return headed(contrast.heading(), new Contrast(contrast.labels(), rows(contrast)));
        } else if (block instanceof CruxDraft.Questions group) {
            return headed(group.heading(), new QuestionGroup(group.leadIn(), questions(group)));
        }
        throw new IllegalStateException("no such block: " + block.getClass());
    }

    private static Block headed(CruxDraft.@Nullable Heading heading, Block block) {
        if (heading != null) {
            block.headed(heading.text(), heading.anchor());
        }
        return block;
    }

    private static List<FailureMode> failureModes(CruxDraft.FailureModes modes) {
        return modes.modes().stream()
                .map(mode -> new FailureMode(mode.name(), mode.detail()))
                .toList();
    }

    private static List<Argument> arguments(CruxDraft.Arguments arguments) {
        return arguments.arguments().stream()
                .map(argument -> new Argument(argument.name(), argument.detail()))
                .toList();
    }

    private static List<Effort> efforts(CruxDraft.Efforts efforts) {
        return efforts.rows().stream()
                .map(row -> new Effort(row.get(0), row.get(1), row.get(2), row.subList(3, row.size())))
                .toList();
    }

    private static List<ContrastRow> rows(CruxDraft.Contrast contrast) {
        return contrast.rows().stream()
                .map(row -> new ContrastRow(row.name(), row.detail()))
                .toList();
    }

    private List<SubCrux> subCruxes(CruxDraft.SubCruxes table) {
        List<SubCrux> made = new ArrayList<>();
        for (CruxDraft.SubCrux subCrux : table.subCruxes()) {
            Entered entered = subCruxes.next();
            made.add(new SubCrux(entered.key(), entered.version(), subCrux.text(), subCrux.first(), subCrux.second()));
        }
        return made;
    }

    private List<Question> questions(CruxDraft.Questions group) {
        List<Question> made = new ArrayList<>();
        for (CruxDraft.Question question : group.questions()) {
            Entered entered = questions.next();
            keys.put(question.key(), entered.key());
            RichText leadIn = group.leadIn();
            made.add(new Question(
                            ++number, entered.key(), entered.version(), leadIn, question.text(), question.derived())
                    .under(group.topic())
                    .marked(question.keyed() ? question.key() : null, question.decisive()));
        }
        return made;
    }
}
