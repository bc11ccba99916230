package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Side;
import org.junit.jupiter.api.Test;

/** From the page as its author wrote it come exactly these items. */
class ReadingTheExampleTest {

    private final Reading reading = Pages.read("coordination.md");
    private final CruxDraft crux = Pages.draft(reading);

    @Test
    void nothing_is_wrong_with_it() {
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void front_matter_gives_title_description_order_and_the_file_its_slug() {
        assertThat(crux.title()).isEqualTo("Will We Fail to Coordinate?");
        assertThat(crux.description()).isEqualTo("Will competitive dynamics prevent us from developing AI safely?");
        assertThat(crux.order()).isEqualTo(7);
        assertThat(crux.slug()).isEqualTo("coordination");
    }

    @Test
    void the_claim_is_found_without_its_label() {
        assertThat(crux.claim().label().plain()).isEqualTo("The claim");
        assertThat(crux.claim().text().plain())
                .isEqualTo("Even if alignment is technically possible, competitive pressures between labs and nations"
                        + " will lead to racing, corner-cutting on safety, and ultimately catastrophe.");
    }

    @Test
    void sections_keep_the_authors_headings_and_order() {
        assertThat(crux.sections())
                .extracting(section -> section.heading().text().plain())
                .containsExactly(
                        "The Coordination Failures",
                        "Arguments for Coordination Failure",
                        "Arguments for Successful Coordination",
                        "Current Coordination Efforts",
                        "Key Sub-Cruxes",
                        "The Counterfactual",
                        "Your Crux");
    }

    @Test
    void five_failure_modes() {
        var modes = crux.blocks(CruxDraft.FailureModes.class).get(0);
        assertThat(plain(modes.labels())).containsExactly("Failure Mode", "Description");
        assertThat(modes.modes())
                .extracting(mode -> mode.name().plain(), mode -> mode.detail().plain())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Lab racing", "Companies cut safety corners to ship first"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Nation racing", "Countries deprioritize safety for strategic advantage"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Proliferation", "Dangerous capabilities spread to bad actors"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Regulatory failure", "Governance can't keep up with technology"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Value disagreement", "No consensus on what \"safe\" means"));
    }

    @Test
    void six_arguments_for_and_five_against() {
        var sides = crux.blocks(CruxDraft.Arguments.class);
        assertThat(sides).extracting(CruxDraft.Arguments::side).containsExactly(Side.FOR, Side.AGAINST);
        assertThat(sides.get(0).arguments())
                .extracting(argument -> argument.name().plain())
                .containsExactly(
                        "First-mover advantage",
                        "Tragedy of commons",
                        "US-China competition",
                        "Regulatory lag",
                        "Open source",
                        "Precedent");
        assertThat(sides.get(1).arguments())
                .extracting(argument -> argument.name().plain())
                .containsExactly(
                        "Mutual destruction",
                        "Small number of actors",
                        "Visible progress",
                        "Lab incentives",
                        "Historical precedent");
        assertThat(sides.get(1).arguments().get(0).detail().plain())
                .isEqualTo("Everyone loses from catastrophe; motivates cooperation");
    }

    @Test
    void four_efforts_with_status_and_effectiveness() {
        var efforts = crux.blocks(CruxDraft.Efforts.class).get(0);
        assertThat(plain(efforts.labels())).containsExactly("Effort", "Status", "Effectiveness");
        assertThat(efforts.rows())
                .extracting(this::plain)
                .containsExactly(
                        List.of("AI Safety Institutes", "Growing", "Too early to tell"),
                        List.of("Voluntary commitments", "Many signed", "Unclear enforcement"),
                        List.of("Export controls", "Implemented", "May backfire"),
                        List.of("International dialogue", "Beginning", "Limited trust"));
    }

    @Test
    void five_sub_cruxes_with_both_poles() {
        var subCruxes = crux.blocks(CruxDraft.SubCruxes.class).get(0);
        assertThat(plain(subCruxes.labels())).containsExactly("Question", "Pessimist", "Optimist");
        assertThat(subCruxes.subCruxes())
                .extracting(subCrux -> List.of(
                        subCrux.text().plain(),
                        subCrux.first().plain(),
                        subCrux.second().plain()))
                .containsExactly(
                        List.of("US-China cooperation?", "Impossible", "Achievable"),
                        List.of("Lab self-regulation?", "Insufficient", "Can work"),
                        List.of("Regulatory effectiveness?", "Too slow", "Can adapt"),
                        List.of("Open source?", "Dangerous", "Net positive"),
                        List.of("Global pause feasible?", "No", "Maybe"));
    }

    @Test
    void three_contrast_rows_with_their_labels_and_the_paragraph_above() {
        var section = crux.sections().get(5);
        assertThat(((CruxDraft.Prose) section.blocks().get(0)).text())
                .isEqualTo(new RichText(
                        "<p>Even if <em>you</em> act safely, will others?</p>",
                        "Even if you act safely, will others?"));
        var contrast = (CruxDraft.Contrast) section.blocks().get(1);
        assertThat(plain(contrast.labels()))
                .containsExactly("Unilateral action matters", "Unilateral action is futile");
        assertThat(contrast.rows())
                .extracting(row -> List.of(row.name().plain(), row.detail().plain()))
                .containsExactly(
                        List.of("Set norms and standards", "Others won't follow"),
                        List.of("Buy time for coordination", "Just delays the inevitable"),
                        List.of("Demonstrate feasibility", "Cedes advantage to less careful"));
    }

    @Test
    void five_questions_under_their_lead_in() {
        var group = crux.blocks(CruxDraft.Questions.class).get(0);
        assertThat(group.leadIn().plain()).isEqualTo("Probability that:");
        assertThat(group.questions())
                .extracting(question -> question.text().plain())
                .containsExactly(
                        "Major AI labs can effectively coordinate on safety",
                        "US-China can cooperate on AI safety",
                        "Governance will keep pace with AI progress",
                        "Racing dynamics can be mitigated",
                        "Humanity will successfully navigate the AI transition");
        assertThat(group.questions()).noneMatch(CruxDraft.Question::derived);
    }

    private List<String> plain(List<RichText> texts) {
        return texts.stream().map(RichText::plain).toList();
    }
}
