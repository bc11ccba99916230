package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/** Reads what stands under one H2 into blocks, in the author's order; nothing is left out. */
final class SectionReader {

    private static final int LONGEST_LEAD_IN = 400;
    private static final int LONGEST_PROSE = 500_000;
    private static final int LONGEST_LABEL = 60;

    private final Page page;
    private final CruxDraft.@Nullable Heading section;
    private final List<CruxDraft.Block> blocks = new ArrayList<>();
    private final List<Node> prose = new ArrayList<>();
    private int proseLength;
    private @Nullable Heading sub;
    private @Nullable Heading waiting;
    private @Nullable Node asked;

    /** @param section null for what precedes the first H2 */
    SectionReader(Page page, CruxDraft.@Nullable Heading section) {
        this.page = page;
        this.section = section;
    }

    List<CruxDraft.Block> read(List<Node> nodes) {
        nodes.forEach(this::read);
        flushWaiting();
        flushProse();
        return List.copyOf(blocks);
    }

    private void read(Node node) {
        if (node instanceof Heading heading && !BlankReader.holdsBlank(node)) {
            flushWaiting();
            sub = heading;
            waiting = heading;
        } else if (BlankReader.holdsBlank(node)) {
            readQuestions(node);
        } else {
            CruxDraft.Block recognised = recognise(node);
            if (recognised == null) {
                flushWaiting();
                addProse(node);
            } else {
                waiting = null;
                flushProse();
                blocks.add(recognised);
            }
        }
    }

    private CruxDraft.@Nullable Block recognise(Node node) {
        if (node instanceof TableBlock table) {
            CruxDraft.Block read = page.tables().read(table, ownHeading(), above());
            if (read == null) {
                page.almost().check(table, above());
            }
            return read;
        }
        if (!(node instanceof ListBlock)) {
            return null;
        }
        Heading over = argumentsHeading();
        if (over != null || (sectionArgues() && !(sub != null && Words.nameSources(Plain.of(sub))))) {
            String label = sideAbove();
            String words = label != null ? label : over != null ? Plain.of(over) : sectionWords();
            Object governing = over != null ? over : this;
            return page.sides()
                    .arguments(ownHeading(), words, governing, page.items().of(node));
        }
        return Words.speakOfFailures(nearest()) && namesAll(node) ? failureModes(node) : null;
    }

    /** The H3 whose side its list takes: its own words say it, or the H2 above says no more than "Arguments". */
    private @Nullable Heading argumentsHeading() {
        if (sub == null) {
            return null;
        }
        String words = Plain.of(sub);
        boolean sides = sectionArgues() && (Words.side(words) != null || Words.onlyArguments(sectionWords()));
        return Words.beginArguments(words) || sides ? sub : null;
    }

    /** The paragraph or component right above the list if it states a side: "**Against:**". It stays where it is. */
    private @Nullable String sideAbove() {
        Node above = prose.isEmpty() ? null : prose.get(prose.size() - 1);
        if (!(above instanceof Paragraph || above instanceof Component)) {
            return null;
        }
        String words = Plain.of(above);
        return words.length() <= LONGEST_LABEL && Words.side(words) != null ? words : null;
    }

    private boolean sectionArgues() {
        return Words.beginArguments(sectionWords());
    }

    private String sectionWords() {
        return section == null ? "" : section.text().plain();
    }

    private CruxDraft.FailureModes failureModes(Node list) {
        return new CruxDraft.FailureModes(
                ownHeading(),
                List.of(),
                page.items().of(list).stream()
                        .map(item ->
                                new CruxDraft.Named(item.name() == null ? RichText.NONE : item.name(), item.detail()))
                        .toList());
    }

    private boolean namesAll(Node list) {
        return Items.children(list).stream().allMatch(Items::opensWithName);
    }

    /** The heading right above, if no prose came between: it becomes the block's own. */
    private CruxDraft.@Nullable Heading ownHeading() {
        return waiting == null ? null : page.heading(waiting);
    }

    private String nearest() {
        return sub != null
                ? Plain.of(sub)
                : section == null ? "" : section.text().plain();
    }

    private String above() {
        return sectionWords() + (sub == null ? "" : " / " + Plain.of(sub));
    }

    private void readQuestions(Node node) {
        List<BlankReader.Part> parts = new BlankReader(page.markup()).read(node);
        boolean shown = opensWithWords(parts);
        RichText leadIn = takeLeadIn(shown);
        if (shown) {
            flushWaiting();
        }
        CruxDraft.Heading heading = ownHeading();
        waiting = null;
        flushProse();
        QuestionGroups groups = new QuestionGroups(page, heading, topic(leadIn), leadIn, fallback());
        boolean alike = asked != null && asked.getClass() == node.getClass();
        asked = node;
        if (heading == null
                && leadIn == null
                && alike
                && !blocks.isEmpty()
                && blocks.get(blocks.size() - 1) instanceof CruxDraft.Questions before) {
            blocks.remove(blocks.size() - 1);
            groups.carryOn(before);
        }
        blocks.addAll(groups.read(parts));
    }

    private static boolean opensWithWords(List<BlankReader.Part> parts) {
        return parts.get(0) instanceof BlankReader.Words words
                && !words.text().html().isEmpty();
    }

    private @Nullable RichText topic(@Nullable RichText leadIn) {
        RichText topic = sub == null ? null : page.heading(sub).text();
        return topic == null || topic.equals(leadIn) ? null : topic;
    }

    /** What a blank that stands alone is taken to ask. */
    private @Nullable RichText fallback() {
        return sub != null ? page.heading(sub).text() : section == null ? null : section.text();
    }

    /**
     * The paragraph or heading right above, if it is what the blanks complete; it is then no prose any more. An H2
     * stays what it is as well.
     *
     * @param shown whether it is shown as prose all the same, because other words stand before the first blank
     */
    private @Nullable RichText takeLeadIn(boolean shown) {
        if (waiting != null) {
            RichText heading = page.heading(waiting).text();
            if (!leads(heading.plain())) {
                return null;
            }
            waiting = shown ? waiting : null;
            return heading;
        }
        if (section != null && sub == null && blocks.isEmpty() && prose.isEmpty() && leads(sectionWords())) {
            return section.text();
        }
        if (prose.isEmpty()
                || !(prose.get(prose.size() - 1) instanceof Paragraph paragraph)
                || !leads(Plain.of(paragraph))) {
            return null;
        }
        if (!shown) {
            prose.remove(prose.size() - 1);
        }
        return page.markup().repeated(paragraph);
    }

    private static boolean leads(String text) {
        boolean open = text.endsWith(":") || text.endsWith("：") || text.endsWith("…") || text.endsWith("...");
        boolean unfinished = !text.isEmpty() && ".!".indexOf(text.charAt(text.length() - 1)) < 0;
        return text.length() <= LONGEST_LEAD_IN && (open || (unfinished && Words.speakOfProbability(text)));
    }

    private void flushWaiting() {
        if (waiting != null) {
            addProse(waiting);
            waiting = null;
        }
    }

    private void addProse(Node node) {
        int length = Plain.of(node).length();
        if (proseLength + length > LONGEST_PROSE / 4) {
            flushProse();
        }
        prose.add(node);
        proseLength += length;
    }

    private void flushProse() {
        if (!prose.isEmpty()) {
            RichText text = page.markup().blocks(prose);
            if (!text.html().isEmpty()) {
                blocks.add(new CruxDraft.Prose(text));
            }
            prose.clear();
        }
        proseLength = 0;
    }
}
