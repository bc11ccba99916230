package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.cruxbook.crux.RichText;
import org.cruxbook.manuscript.CruxDraft.Question;
import org.jspecify.annotations.Nullable;

/** Groups a block's blanks under their lead-ins, with what stands among them as prose between the groups. */
final class QuestionGroups {

    private final Page page;
    private CruxDraft.@Nullable Heading heading;
    private final @Nullable RichText topic;
    private final @Nullable RichText outer;
    private @Nullable RichText leadIn;
    private final @Nullable RichText fallback;
    private final List<CruxDraft.Block> blocks = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    /**
     * @param topic the words of the H3 above; null where there is none
     * @param outer the lead-in above the block, if there is one
     * @param fallback what a blank without any words is taken to ask, if there is no lead-in either
     */
    QuestionGroups(
            Page page,
            CruxDraft.@Nullable Heading heading,
            @Nullable RichText topic,
            @Nullable RichText outer,
            @Nullable RichText fallback) {
        this.page = page;
        this.heading = heading;
        this.topic = topic;
        this.outer = outer;
        this.leadIn = outer;
        this.fallback = fallback;
    }

    /** The blanks that follow belong to the group before. */
    void carryOn(CruxDraft.Questions before) {
        heading = before.heading();
        leadIn = before.leadIn();
        questions.addAll(before.questions());
    }

    List<CruxDraft.Block> read(List<BlankReader.Part> parts) {
        parts.forEach(this::add);
        close();
        return blocks;
    }

    private void add(BlankReader.Part part) {
        if (part instanceof BlankReader.Blank blank) {
            questions.add(question(blank));
        } else if (part instanceof BlankReader.LeadIn lead) {
            close();
            leadIn = under(lead.text());
        } else if (part instanceof BlankReader.Words words
                && !words.text().html().isEmpty()) {
            close();
            blocks.add(new CruxDraft.Prose(words.text()));
        }
    }

    private Question question(BlankReader.Blank blank) {
        RichText text = blank.text();
        BlankPlaces.Found at = page.blanks().next(blank.at(), blank.key());
        if (text.plain().isEmpty()) {
            page.problems()
                    .warning(
                            at.blank(),
                            "a blank stands outside any sentence",
                            "write what the probability is of before it");
            text = leadIn != null ? leadIn : fallback != null ? fallback : new RichText("…%", "…%");
        }
        boolean product = Words.sayProduct(text.plain());
        int line = at.blank().line();
        String key = page.keys().key(blank.key(), leadIn, text, line, at.key());
        return new Question(key, blank.key() != null, text, product, line);
    }

    /** A lead-in within the block completes the one above it: "If it rains:" and "then" read "If it rains: then". */
    private @Nullable RichText under(@Nullable RichText inner) {
        if (inner == null || outer == null) {
            return inner == null ? outer : inner;
        }
        return Phrase.of(outer, " ", inner);
    }

    private void close() {
        if (!questions.isEmpty()) {
            blocks.add(new CruxDraft.Questions(heading, topic, leadIn, List.copyOf(questions)));
            questions.clear();
            heading = null;
        }
    }
}
