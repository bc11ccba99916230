package org.cruxbook.site;

import java.util.List;
import org.cruxbook.crux.Argument;
import org.cruxbook.crux.Arguments;
import org.cruxbook.crux.Block;
import org.cruxbook.crux.Contrast;
import org.cruxbook.crux.ContrastRow;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Effort;
import org.cruxbook.crux.Efforts;
import org.cruxbook.crux.FailureMode;
import org.cruxbook.crux.FailureModes;
import org.cruxbook.crux.Prose;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.QuestionGroup;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Section;
import org.cruxbook.crux.Side;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.crux.SubCruxes;

/** "Every Kind of Block", at {@code every-kind}, number 3.5: each kind once or more, questions in two places. */
final class EveryKind {

    private EveryKind() {}

    static Crux page() {
        Crux crux = new Crux("every-kind");
        crux.revise(
                "every-kind.md",
                "stamp",
                "Every Kind of Block",
                null,
                3.5,
                new RichText("Kinds <em>matter</em>.", "Kinds matter."),
                List.of(
                        section(
                                null,
                                "top",
                                new Prose(rich("<p>What comes <strong>first</strong>.</p>", "What comes first."))),
                        section("What Goes Wrong", "wrong", modes()),
                        section("Early Thoughts", "early", early()),
                        section("Why It Holds", "holds", arguments(Side.FOR, "Weight", "It is heavy")),
                        section("Why It Fails", "fails", arguments(Side.AGAINST, null, "It is light")),
                        section(
                                "Both at Once",
                                "both",
                                headed("Yes", "yes", Side.FOR),
                                headed("No", "no", Side.AGAINST)),
                        section("Neither", "neither", arguments(null, null, "Hard to say")),
                        section("What Is Done", "done", efforts()),
                        section("What It Turns On", "turns", subCruxes()),
                        section("Two Worlds", "worlds", contrast()),
                        section(
                                "Your Turn",
                                "turn",
                                new Prose(plain("Take your time.")),
                                late(),
                                new Prose(plain("Which surprised you?")))));
        return crux;
    }

    private static Section section(String heading, String anchor, Block... blocks) {
        return new Section(heading == null ? null : plain(heading), anchor, List.of(blocks));
    }

    private static FailureModes modes() {
        return new FailureModes(
                List.of(plain("Mode"), plain("Meaning")),
                List.of(new FailureMode(rich("<strong>Rust</strong>", "Rust"), plain("Iron ages"))));
    }

    private static Arguments arguments(Side side, String name, String detail) {
        return new Arguments(side, List.of(new Argument(name == null ? null : plain(name), plain(detail))));
    }

    private static Arguments headed(String heading, String anchor, Side side) {
        Arguments arguments = arguments(side, null, "Because " + heading);
        arguments.headed(plain(heading), anchor);
        return arguments;
    }

    private static Efforts efforts() {
        return new Efforts(
                List.of(plain("Who"), plain("How far"), plain("How well"), plain("Since")),
                List.of(new Effort(plain("Painters"), plain("Busy"), plain("Well enough"), List.of(plain("1990")))));
    }

    private static SubCruxes subCruxes() {
        return new SubCruxes(
                List.of(plain("Issue"), plain("Gloomy"), plain("Sunny")),
                List.of(new SubCrux("paint", 1, plain("Does paint help?"), plain("Hardly"), plain("A lot"))));
    }

    private static Contrast contrast() {
        return new Contrast(
                List.of(plain("With paint"), plain("Without paint")),
                List.of(new ContrastRow(plain("It lasts"), plain("It goes"))));
    }

    private static QuestionGroup early() {
        return group(
                "If it rains, probability of:", question(1, "rust", "If it rains, probability of:", "Rust", false));
    }

    private static QuestionGroup late() {
        return group(
                "Chance that:",
                question(2, "paint", "Chance that:", "Paint helps", false),
                question(3, "all", "Chance that:", "All of it (multiply all)", true));
    }

    private static QuestionGroup group(String leadIn, Question... questions) {
        return new QuestionGroup(plain(leadIn), List.of(questions));
    }

    private static Question question(int number, String key, String leadIn, String text, boolean derived) {
        return new Question(number, key, 1, plain(leadIn), plain(text), derived);
    }

    private static RichText plain(String words) {
        return new RichText(words, words);
    }

    private static RichText rich(String html, String words) {
        return new RichText(html, words);
    }
}
