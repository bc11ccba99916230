package org.cruxbook.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.QuestionGroup;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Section;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.crux.SubCruxes;

/** The small world of pages that tests share. */
public final class Pages {

    private Pages() {}

    /** "Will We Fail to Coordinate?", at {@code coordination}: it asks q1 to q5, each in its first wording. */
    public static Crux coordination() {
        return page(
                "coordination",
                "Will We Fail to Coordinate?",
                7,
                "Labs can coordinate on safety",
                "Rivals can cooperate on safety",
                "Governance will keep pace",
                "Racing can be mitigated",
                "Humanity will navigate the transition");
    }

    /** "Is There Time?", at {@code time}: it asks q1 and q2, keys that {@link #coordination()} has as well. */
    public static Crux time() {
        return page("time", "Is There Time?", 8, "Ten years are enough", "Fifty years are enough");
    }

    /** "What Do We Owe?", at {@code duties}: it asks q1 in its third wording, and q2 is a product, which is not asked. */
    public static Crux duties() {
        Question asked = new Question(1, "q1", 3, leadIn(), text("We owe the future something"), false);
        Question derived = new Question(2, "q2", 1, leadIn(), text("All of the above"), true);
        return page("duties", "What Do We Owe?", 9, yourCrux(List.of(asked, derived)));
    }

    /**
     * "Should We Pause?", at {@code pause}: it asks q1 and q2, and has the sub-cruxes s1, s2 and s3, the last one in its
     * second wording.
     */
    public static Crux pause() {
        SubCruxes subCruxes = new SubCruxes(
                List.of(text("Question"), text("Pessimist"), text("Optimist")),
                List.of(
                        new SubCrux("s1", 1, text("Can a pause be verified?"), text("Never"), text("In time")),
                        new SubCrux("s2", 1, text("Would rivals join?"), text("No"), text("Yes")),
                        new SubCrux("s3", 2, text("Would it cost much?"), text("Too much"), text("Little"))));
        return page(
                "pause",
                "Should We Pause?",
                10,
                new Section(text("Key Sub-Cruxes"), "key-sub-cruxes", List.of(subCruxes)),
                yourCrux(questions("A pause is agreed on", "A pause helps")));
    }

    /** "Will All of It Come True?", at {@code chain}: it asks nothing; what it multiplies is for each test to say. */
    public static Crux chain() {
        return page("chain", "Will All of It Come True?", 11, new Section[0]);
    }

    private static Crux page(String slug, String title, double order, String... texts) {
        return page(slug, title, order, yourCrux(questions(texts)));
    }

    private static List<Question> questions(String... texts) {
        return IntStream.rangeClosed(1, texts.length)
                .mapToObj(number -> new Question(number, "q" + number, 1, leadIn(), text(texts[number - 1]), false))
                .toList();
    }

    private static Section yourCrux(List<Question> questions) {
        return new Section(text("Your Crux"), "your-crux", List.of(new QuestionGroup(leadIn(), questions)));
    }

    private static Crux page(String slug, String title, double order, Section... sections) {
        Crux crux = new Crux(slug);
        crux.revise(
                slug + ".md",
                "stamp of " + slug,
                title,
                "A page about " + slug + ".",
                order,
                text("Something about " + slug + " is true."),
                List.of(sections));
        return crux;
    }

    private static RichText leadIn() {
        return text("Probability that:");
    }

    private static RichText text(String words) {
        return new RichText(words, words);
    }
}
