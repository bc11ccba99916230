package org.cruxbook.crux;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.cruxbook.manuscript.Proof;
import org.cruxbook.testing.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
abstract class PassagesTest {

    private static final String BRIDGE = """
            ---
            title: Will It Be Built?
            description: Promised three times.
            ---
            Words before the *first* heading.

            **The claim**: It will not be open before 2035.

            ## What Can Go Wrong

            | Risk | Description |
            |---|---|
            | Flood | The river rises. |
            | Frost | |

            ## The Two Sides

            ### Arguments for delay

            - **Money**: The grant is small.
            - Nobody is in a hurry.

            ## Efforts

            | Effort | Status | Effectiveness | Since |
            |---|---|---|---|
            | Survey | Half done | | 2024 |

            ## Sub-cruxes

            | Question | Gloomy | Sunny |
            |---|---|---|
            | Will the council vote for it? | Hardly | Surely |

            ## Two worlds

            | With the bridge | Without the bridge |
            |---|---|
            | Lorries leave town | They stay |

            ## Your Crux

            Probability that:
            - It opens: ____%
            """;

    @Autowired
    private Passages passages;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private EntityManager entities;

    private void publish(Crux crux) {
        cruxes.save(crux);
        entities.flush();
    }

    @Test
    void everything_on_a_page_is_there_in_its_order_under_its_heading() {
        publish(Proof.of("bridge.md", BRIDGE));

        assertThat(passages.of(List.of("bridge")).stream().map(PassagesTest::line))
                .containsExactly(
                        "TITLE ##: Will It Be Built?",
                        "DESCRIPTION ##: Promised three times.",
                        "CLAIM ##: It will not be open before 2035.",
                        "PROSE #preamble#: Words before the first heading.",
                        "HEADING #what-can-go-wrong#What Can Go Wrong: What Can Go Wrong",
                        "FAILURE_MODE #what-can-go-wrong#What Can Go Wrong: Flood: The river rises.",
                        "FAILURE_MODE #what-can-go-wrong#What Can Go Wrong: Frost",
                        "HEADING #the-two-sides#The Two Sides: The Two Sides",
                        "HEADING #arguments-for-delay#Arguments for delay: Arguments for delay",
                        "ARGUMENT #arguments-for-delay#Arguments for delay: Money: The grant is small.",
                        "ARGUMENT #arguments-for-delay#Arguments for delay: Nobody is in a hurry.",
                        "HEADING #efforts#Efforts: Efforts",
                        "EFFORT #efforts#Efforts: Survey: Half done, 2024",
                        "HEADING #sub-cruxes#Sub-cruxes: Sub-cruxes",
                        "SUB_CRUX #sub-cruxes#Sub-cruxes: Will the council vote for it? Hardly / Surely",
                        "HEADING #two-worlds#Two worlds: Two worlds",
                        "CONTRAST #two-worlds#Two worlds: With the bridge / Without the bridge",
                        "CONTRAST #two-worlds#Two worlds: Lorries leave town / They stay",
                        "HEADING #your-crux#Your Crux: Your Crux",
                        "QUESTION #your-crux#Your Crux: Probability that: It opens");
    }

    private static String line(Passage passage) {
        return passage.part() + " #" + passage.anchor() + "#" + passage.heading() + ": " + passage.text();
    }

    @Test
    void pages_come_one_after_another_and_unknown_ones_not_at_all() {
        publish(Pages.time());
        publish(Pages.coordination());

        assertThat(passages.of(List.of("time", "nowhere", "coordination")))
                .extracting(Passage::slug)
                .startsWith("coordination")
                .endsWith("time")
                .isSorted();
        assertThat(passages.of(List.of("nowhere"))).isEmpty();
        assertThat(passages.of(List.of())).isEmpty();
    }
}
