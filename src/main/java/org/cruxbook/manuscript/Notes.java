package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of one page. They are taken out of its text and numbered in the order in which the text is found to refer
 * to them; those that it never refers to come last. Each leads back to every place that refers to it.
 */
final class Notes {

    private final Problems problems;
    private final List<Note> all = new ArrayList<>();
    private final Map<String, Note> byLabel = new HashMap<>();
    private final List<Note> numbered = new ArrayList<>();
    private final Map<FootnoteReference, Reference> references = new IdentityHashMap<>();

    private Notes(Problems problems) {
        this.problems = problems;
    }

    /** A footnote, and the places that refer to it. */
    static final class Note {

        private final FootnoteDefinition definition;
        private final List<Reference> references = new ArrayList<>();
        private int number;

        private Note(FootnoteDefinition definition) {
            this.definition = definition;
        }
    }

    /**
     * A place that refers to a note.
     *
     * @param id of its element; never one that a heading has
     */
    record Reference(int number, String id) {

        /** The id of the note's element. */
        String note() {
            return noteId(number);
        }
    }

    /** Leads from a note back to one of the places that refer to it. */
    static final class BackLink extends CustomNode {

        private final Reference reference;

        private BackLink(Reference reference) {
            this.reference = reference;
        }

        Reference reference() {
            return reference;
        }
    }

    private static String noteId(int number) {
        return Anchors.NOTE + number;
    }

    static Notes takenFrom(Node document, Problems problems) {
        Notes notes = new Notes(problems);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                visitChildren(block);
                if (block instanceof FootnoteDefinition definition) {
                    notes.take(definition);
                }
            }

            @Override
            protected void visitChildren(Node parent) {
                Items.children(parent).forEach(child -> child.accept(this));
            }
        });
        return notes;
    }

    private void take(FootnoteDefinition definition) {
        Note note = new Note(definition);
        all.add(note);
        if (byLabel.putIfAbsent(key(definition.getLabel()), note) != null) {
            problems.warning(
                    definition,
                    "the note [^" + definition.getLabel() + "] stands twice",
                    "give each a label of its own");
        }
        silence(definition);
        definition.unlink();
    }

    /** Nobody is asked anything in a note. */
    private void silence(FootnoteDefinition definition) {
        if (BlankReader.holdsBlank(definition)) {
            problems.warning(definition, "a blank within a footnote is shown and not asked", "move it into the text");
            definition.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    text.setLiteral(Blanks.unmask(text.getLiteral()));
                }
            });
        }
    }

    /** The number and id of a reference, as soon as it is shown; null where its note is missing. */
    @Nullable
    Reference show(FootnoteReference reference) {
        Note note = byLabel.get(key(reference.getLabel()));
        return note == null ? null : references.computeIfAbsent(reference, first -> refer(note));
    }

    private Reference refer(Note note) {
        number(note);
        int times = note.references.size() + 1;
        String id = noteId(note.number) + "-ref" + (times == 1 ? "" : "-" + times);
        Reference reference = new Reference(note.number, id);
        note.references.add(reference);
        return reference;
    }

    private void number(Note note) {
        if (note.number == 0) {
            numbered.add(note);
            note.number = numbered.size();
        }
    }

    /** A heading or question is shown in several places, so nothing can lead back to it. */
    void leaveOut(FootnoteReference reference) {
        problems.warning(
                reference,
                "a footnote is not linked from a heading, lead-in or question",
                "refer to it from a sentence beside it");
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** As a list; call it once all of the page is shown. */
    String html(Markup markup) {
        StringBuilder items = new StringBuilder();
        // A note may be the first to refer to another.
        for (int i = 0; i < numbered.size(); i++) {
            items.append(item(numbered.get(i), markup));
        }
        for (Note note : all) {
            if (note.number == 0) {
                number(note);
                problems.warning(
                        note.definition,
                        "nothing refers to the note [^" + note.definition.getLabel() + "]",
                        "write [^" + note.definition.getLabel() + "] where it belongs");
                items.append(item(note, markup));
            }
        }
        return "<ol class=\"notes\">" + items + "</ol>";
    }

    private static String item(Note note, Markup markup) {
        Node last = note.definition.getLastChild();
        Node line = last instanceof Paragraph ? last : new Paragraph();
        note.references.forEach(reference -> line.appendChild(new BackLink(reference)));
        if (line != last && line.getFirstChild() != null) {
            note.definition.appendChild(line);
        }
        return "<li id=\"" + noteId(note.number) + "\">" + markup.marked(note.definition) + "</li>";
    }

    /** In plain words, in the order of their numbers. */
    String plain() {
        StringBuilder words = new StringBuilder();
        numbered.forEach(note -> words.append(Plain.marked(note.definition)).append(' '));
        return words.toString();
    }

    private static String key(String label) {
        return Plain.fold(label).toLowerCase(Locale.ROOT);
    }
}
