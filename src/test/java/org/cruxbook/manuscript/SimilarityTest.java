package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which edits correct a question, and which put another one. Lead-ins end in two slashes. */
class SimilarityTest {

    static Stream<String> corrections() {
        return """
            Major AI labs can effectively coordinate on safety => Major AI labs can coordinate effectively on safety
            Probability that: // Major AI labs can effectively coordinate on safety => Probability that: // Major AI labs can coordinate effectively on safety
            Racing dynamics can be mitigated => Race dynamics can be mitigated
            Probability that: // Racing dynamics can be mitigated => Probability that: // Race dynamics can be mitigated
            It will rain in Paris tommorow morning => It will rain in Paris tomorrow morning
            Goverment will act => Government will act
            Probability that: // Goverment will act => Probability that: // Government will act
            US-China can cooperate on AI safety => The US and China can cooperate on AI safety
            Humanity will successfully navigate the AI transition => Humanity will navigate the AI transition successfully
            Humanity will successfully navigate the AI transition => Humanity successfully navigates the AI transition
            Major AI Labs can coordinate => Major AI labs can coordinate
            It rains => It rains.
            it rains => It rains
            Labs can't coordinate => Labs cannot coordinate
            Labs can’t coordinate => Labs can not coordinate
            1,000 people die => 1000 people die
            80% of labs sign => 80 % of labs sign
            U.S. labs coordinate => US labs coordinate
            Probability that: // it rains in Paris => What is the probability that: // it rains in Paris
            Probability that: // it rains in Paris => Chance that: // it rains in Paris
            It rains in Paris => Probability that: // it rains in Paris
            Labs prioritise safety work => Labs prioritize safety work
            Governance will keep pace with AI progress in wealthy countries => Governance will keep good pace with AI progress in wealthy countries
            Humanity will successfully navigate the AI transition => Humanity will navigate the AI transition
            Major AI labs can coordinate on safety => Major AI labs can really coordinate on safety
            Labs' safety work continues => Labs safety work continues
            Regulation keeps pace => Regulations keep pace
            雨が降る => 雨が降る。
            Les labos vont coopérér => Les labos vont coopérer
            US-China cooperation? | Impossible | Achievable => US–China cooperation? | Impossible | Achievable
            Regulatory effectiveness? | Too slow | Can adapt => Regulatory effectivness? | Too slow | Can adapt
            P(rain | clouds) => P(rain | cloud)
            It happens on 3 May 2030 => It happens on 3 May 2030!
            """.lines();
    }

    static Stream<String> otherQuestions() {
        return """
            Governance will keep pace with AI progress => Governance will lose pace with AI progress
            It rains by 2030 => It rains by 2040
            It rains in 2030 => It rains by 2030
            It rains before May => It rains after May
            China attacks Taiwan => Taiwan attacks China
            Probability that: // China leads => Probability that: // Russia leads
            China can cooperate with the US on AI safety standards => Russia can cooperate with the US on AI safety standards
            US-China can cooperate => US-Russia can cooperate
            Labs can coordinate => Labs will coordinate
            Labs will coordinate => Labs will not coordinate
            Labs will coordinate => Labs won't coordinate
            Labs will coordinate => Labs never coordinate
            This is likely => This is unlikely
            This is possible => This is impossible
            It is a legal act => It is an illegal act
            Temperatures will rise by the end of the century => Temperatures will fall by the end of the century
            Prices increase => Prices decrease
            At least 5 labs sign => At most 5 labs sign
            Between 10 and 20 labs sign => Between 20 and 10 labs sign
            Growth is 3.5 => Growth is 5.3
            Growth is -5 => Growth is 5
            It costs $100 => It costs €100
            p < 5 => p > 5
            Probability that: // it rains in Paris => If labs race, probability that: // it rains in Paris
            If labs race, probability that: // it rains in Paris => Probability that: // it rains in Paris
            If labs race, probability that: // it rains => If labs cooperate, probability that: // it rains
            Labs trust governments => Governments trust labs
            Rain causes floods => Floods cause rain
            Labs are regulated by states => Labs regulate states
            Plan A works => Plan B works
            Ireland leaves the union => Iceland leaves the union
            Iran leaves the pact => Iraq leaves the pact
            Austria joins the pact => Australia joins the pact
            The employer wins => The employee wins
            They hire people => They fire people
            A harmful law passes => A harmless law passes
            Only labs can coordinate => Labs can coordinate
            Small labs can coordinate => Labs can coordinate
            European labs can coordinate on global safety standards quickly => Labs can coordinate on global safety standards quickly
            Labs in Europe can coordinate on global safety standards quickly => Labs can coordinate on global safety standards quickly
            Labs can coordinate on global safety standards => Labs can coordinate on global safety standards temporarily
            Labs can coordinate on global safety standards => Labs can publicly coordinate on global safety standards
            Labs can coordinate on global safety standards => Labs can coordinate on binding global safety standards
            Labs can coordinate on global safety standards => Labs can coordinate on safety standards
            Governments find a causal link to the earlier crisis => Governments find a casual link to the earlier crisis
            The trail ends in Europe => The trial ends in Europe
            Troops get humane treatment => Troops get human treatment
            It fails in the later stages of talks => It fails in the latter stages of talks
            Soldiers keep their moral standing => Soldiers keep their morale standing
            US or China wins => US and China wins
            Our country wins => Their country wins
            雨が降る => 雨が降らない
            人工知能の研究所は安全性について協力できる => 人工知能の研究所は安全性について協力できない
            中国会与美国合作 => 中国不会与美国合作
            ☂ => ☃
            Россия будет сотрудничать с Китаем => Россия не будет сотрудничать с Китаем
            Рост возможен в этом году => Рост невозможен в этом году
            يمكن للمختبرات التعاون => لا يمكن للمختبرات التعاون
            Die Labore kooperieren => Die Labore kooperieren nicht
            Les labos vont coopérer => Les labos ne vont pas coopérer
            Labs can coordinate with states => Labs can coordinate without states
            Probability of X by: // 2027 => Probability of X by: // 2028
            Most labs sign => All labs sign
            One lab signs => Two labs sign
            Global pause feasible? | No | Maybe => Global pause feasible? | Maybe | No
            Open source? | Dangerous | Net positive => Open source? | Net positive | Dangerous
            Global pause feasible? | No | Maybe => Global pause feasible? | No | Yes
            It is not likely that labs cooperate => It is likely that labs do not cooperate
            The war ends => The war widens
            Unemployment rises => Employment rises
            AI is safe => AI is unsafe
            Probability that: // rain => Probability that: // snow
            AI causes more good than harm => AI causes more harm than good
            3 of 10 labs sign => 10 of 3 labs sign
            5 km of road => 5 m of road
            Labs can coordinate on safety => Labs can barely coordinate on safety
            P(rain | clouds) => P(clouds | rain)
            X happens in the 2020s => X happens in the 2030s
            GPT-4 is safe => GPT-5 is safe
            The third wave hits => The fourth wave hits
            He dies => She dies
            It happens this decade => It happens this century
            Congress passes the bill => The Senate passes the bill
            """.lines();
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void a_correction_keeps_the_question(String edit) {
        assertThat(corrects(edit)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("otherQuestions")
    void another_meaning_is_another_question(String edit) {
        assertThat(corrects(edit)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("otherQuestions")
    void and_so_it_is_the_other_way_round(String edit) {
        String[] sides = edit.split(" => ");
        assertThat(corrects(sides[1] + " => " + sides[0])).isFalse();
    }

    @Test
    void texts_far_too_long_to_be_compared_are_other_questions() {
        assertThat(corrects("word ".repeat(300) + "=> " + "word ".repeat(299) + "words"))
                .isFalse();
    }

    private static boolean corrects(String edit) {
        String[] sides = edit.split(" ?=> ");
        return sense(sides[1]).corrects(sense(sides[0]));
    }

    private static Sense sense(String wording) {
        String[] parts = wording.strip().split(" // ");
        return parts.length == 1 ? new Sense(null, parts[0]) : new Sense(parts[0], parts[1]);
    }
}
