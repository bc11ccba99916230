package org.cruxbook.manuscript;

import java.util.List;
import java.util.Locale;
import org.cruxbook.crux.LedgerEntry.Kind;

/** How questions and sub-cruxes are spoken of. */
enum Tongue {
    QUESTION(Effect.Subject.QUESTION, "question", "questions", "answer", "answers"),
    SUB_CRUX(Effect.Subject.SUB_CRUX, "sub-crux", "sub-cruxes", "stance", "stances");

    private final Effect.Subject subject;
    private final String thing;
    private final String things;
    private final String answer;
    private final String answers;

    Tongue(Effect.Subject subject, String thing, String things, String answer, String answers) {
        this.subject = subject;
        this.thing = thing;
        this.things = things;
        this.answer = answer;
        this.answers = answers;
    }

    static Tongue of(Kind kind) {
        return kind == Kind.QUESTION ? QUESTION : SUB_CRUX;
    }

    /** The line of the file on which a page puts one of them, by its place among them, from 0. */
    int line(CruxDraft draft, int place) {
        return of(draft).get(place).line();
    }

    /** All of a page's, in the author's order. */
    List<? extends CruxDraft.Part> of(CruxDraft draft) {
        return this == QUESTION ? draft.questions() : draft.subCruxes();
    }

    /** The entry of the front matter that says more about them. */
    String settings() {
        return this == QUESTION ? "questions" : "subCruxes";
    }

    Effect.Subject subject() {
        return subject;
    }

    /** "3 questions". */
    String things(int number) {
        return number == 1 ? "1 " + thing : number + " " + things;
    }

    String thing() {
        return thing;
    }

    String things() {
        return things;
    }

    /** "1,204 answers", "no answers". */
    String answers(long number) {
        return number == 0 ? "no " + answers : number == 1 ? "1 " + answer : grouped(number) + " " + answers;
    }

    /** "1,204 answers kept"; "no answers yet". */
    String kept(long number) {
        return answers(number) + (number == 0 ? " yet" : " kept");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
