package org.cruxbook.browser;

import static org.cruxbook.browser.Coordination.HUMANITY;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.PAUSE;
import static org.cruxbook.browser.Coordination.QUESTIONS;
import static org.cruxbook.browser.Coordination.RIVALS;

import com.microsoft.playwright.Page;
import java.util.List;

/** Every kind of page in every state, and how someone who has just arrived gets there. */
enum Screen {
    INDEX {
        @Override
        void open(Page page) {
            page.navigate("/");
        }
    },
    INDEX_OF_SOMEONE_KNOWN {
        @Override
        void open(Page page) {
            answer(page);
            page.navigate("/");
        }
    },
    CRUX {
        @Override
        void open(Page page) {
            Coordination.read(page);
        }
    },
    CRUX_WITH_ANSWERS {
        @Override
        void open(Page page) {
            answer(page);
            Coordination.read(page);
        }
    },
    CRUX_WITH_A_DRAFT {
        @Override
        void open(Page page) {
            Coordination.read(page).field(LABS).fill("35");
            page.reload();
        }
    },
    CRUX_WITHOUT_CLAIM_DESCRIPTION_AND_QUESTIONS {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/bare");
        }
    },
    CRUX_WITH_TWENTY_QUESTIONS {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/twenty");
        }
    },
    CRUX_IN_OTHER_SCRIPTS {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/scripts");
        }
    },
    CRUX_WITH_EVERYTHING_AND_LONG_WORDS {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/everything");
        }
    },
    CRUX_WITH_LONG_AND_WIDE_TABLES {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/tables");
        }
    },
    CRUX_OF_A_DOCUMENTATION_SITE {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/ferry");
        }
    },
    CRUX_UNLIKE_THE_OTHERS {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/vaccine-mandates");
        }
    },
    ESTIMATE {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/coordination/estimate");
        }
    },
    ESTIMATE_OF_EVERYTHING {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/everything/estimate");
        }
    },
    REFUSED(422) {
        @Override
        void open(Page page) {
            Coordination crux = Coordination.read(page);
            crux.field(LABS).fill("140");
            crux.field(RIVALS).fill("a word that is a good deal longer than the box");
            crux.send();
        }
    },
    LOCKED_RESULTS {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/coordination/results");
        }
    },
    RESULTS_WITH_TOO_FEW_ANSWERS {
        @Override
        void meet(Others others) {
            others.answer("coordination", 20);
        }

        @Override
        void open(Page page) {
            answer(page);
        }
    },
    RESULTS_WITH_FEW_ANSWERS {
        @Override
        void meet(Others others) {
            others.answer("coordination", 0, 10, 20, 90, 100);
        }

        @Override
        void open(Page page) {
            answer(page);
        }
    },
    RESULTS {
        @Override
        void meet(Others others) {
            others.answerInNumbers("coordination");
        }

        @Override
        void open(Page page) {
            Coordination crux = Coordination.read(page);
            QUESTIONS.forEach(question -> crux.field(question).fill("35"));
            crux.send();
        }
    },
    STANCES_ALONE {
        @Override
        void open(Page page) {
            Coordination crux = Coordination.read(page);
            crux.step(PAUSE, "5, Maybe").check();
            crux.send();
        }
    },
    RESULTS_WITH_CRUXES {
        @Override
        void meet(Others others) {
            others.part("coordination");
        }

        @Override
        void open(Page page) {
            stand(page);
            new Coordination(page).whatIf(PAUSE).fill("5");
            page.getByText("See which one is yours").click();
        }
    },
    RESULTS_WITH_CRUXES_OF_EVERYTHING {
        @Override
        void meet(Others others) {
            others.part("everything");
        }

        @Override
        void open(Page page) {
            page.navigate("/cruxes/everything/results");
            new Coordination(page).look();
        }
    },
    RESULTS_WITH_A_REFUSED_NUMBER(422) {
        @Override
        void open(Page page) {
            stand(page);
            new Coordination(page).whatIf(PAUSE).fill("a word that is a good deal longer than the box");
            page.getByText("See which one is yours").click();
        }
    },
    RESULTS_OF_EVERYTHING {
        @Override
        void meet(Others others) {
            others.answer("everything", 5, 15, 30, 60, 100);
        }

        @Override
        void open(Page page) {
            page.navigate("/cruxes/everything/results");
            new Coordination(page).look();
        }
    },
    CHAIN {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/chain");
        }
    },
    CHAIN_OF_SOMEONE_WITH_A_CROWD {
        @Override
        void meet(Others others) {
            others.answerAll(List.of("coordination", "everything", "chain"), 0, 3, 10, 40, 90, 100);
        }

        @Override
        void open(Page page) {
            answer(page);
            related(page);
            page.navigate("/cruxes/everything/estimate");
            page.locator("input[inputmode=decimal]").first().fill("99");
            new Coordination(page).send();
            page.navigate("/cruxes/chain");
        }
    },
    RESULTS_WITH_REMARKS_AND_PUBLISHED_ESTIMATES {
        @Override
        void meet(Others others) {
            others.answer("chain", 0, 10, 20, 90, 100);
        }

        @Override
        void open(Page page) {
            related(page);
        }
    },
    LINKS_AND_A_REFUSED_NAME(422) {
        @Override
        void open(Page page) {
            answer(page);
            PrivateLink.make(page, "Ann");
            page.navigate("/me/links");
            page.locator("#name").fill("wide".repeat(20));
            page.getByText("Make the link").click();
        }
    },
    LINK_MADE {
        @Override
        void open(Page page) {
            answer(page);
            PrivateLink.make(page, "Ann");
        }
    },
    LINK_THAT_LEADS_NOWHERE(404) {
        @Override
        void open(Page page) {
            page.navigate("/compare");
            PrivateLink.open(page);
        }
    },
    COMPARISON_BEFORE_ANSWERING {
        @Override
        void open(Page page) {
            PrivateLink.receive(page, "coordination");
        }
    },
    COMPARISON_OF_EVERYTHING {
        @Override
        void meet(Others others) {
            others.part("everything");
        }

        @Override
        void open(Page page) {
            PrivateLink.receive(page, "everything");
            PrivateLink.answerAll(page, "everything", "12.5", 5);
            page.navigate("/comparison");
        }
    },
    COMPARISON_OF_ALL_PAGES {
        @Override
        void open(Page page) {
            PrivateLink.receive(page, "");
            answer(page);
            page.navigate("/comparison");
        }
    },
    RESULTS_OF_THEN {
        @Override
        void meet(Others others) {
            others.answer("coordination", 0, 10, 20, 90, 100);
        }

        @Override
        void open(Page page) {
            answer(page);
            page.navigate("/cruxes/coordination/results?answers=first");
        }
    },
    BOOK {
        @Override
        void meet(Others others) {
            others.part("coordination");
        }

        @Override
        void open(Page page) {
            stand(page);
            Coordination crux = Coordination.read(page);
            crux.field(HUMANITY).fill("30");
            page.locator("#_change").fill("averylongwordthatnobodyknows".repeat(5));
            crux.send();
            page.navigate("/me");
        }
    },
    BLANK_BOOK {
        @Override
        void open(Page page) {
            page.navigate("/me");
        }
    },
    PRIVATE_LINK {
        @Override
        void open(Page page) {
            answer(page);
            page.navigate("/me");
            page.getByText("Make a private link").click();
        }
    },
    MOVE_THAT_FAILS(422) {
        @Override
        void open(Page page) {
            page.navigate("/me/move");
            page.getByText("Move everything here").click();
        }
    },
    FORGET {
        @Override
        void open(Page page) {
            page.navigate("/me/forget");
        }
    },
    METHOD {
        @Override
        void open(Page page) {
            page.navigate("/method");
        }
    },
    PRIVACY {
        @Override
        void open(Page page) {
            page.navigate("/privacy");
        }
    },
    PATTERNS {
        @Override
        void open(Page page) {
            page.navigate("/patterns");
        }
    },
    PROBLEMS {
        @Override
        void open(Page page) {
            page.navigate("/problems");
        }
    },
    PROBLEMS_OF_ONE_PAGE {
        @Override
        void open(Page page) {
            page.navigate("/problems?page=ferry.mdx");
        }
    },
    FROM_ANOTHER_SITE(403) {
        @Override
        void open(Page page) {
            page.navigate("/method");
            String address = page.url().replace("/method", "/cruxes/coordination/reveal");
            page.navigate("about:blank");
            page.setContent("<form method=post action='%s'><button>Look</button></form>".formatted(address));
            page.locator("button").click();
        }
    },
    NOT_THAT_WAY(405) {
        @Override
        void open(Page page) {
            Coordination.read(page);
            page.locator("form.look").evaluate("form => form.action = '/method'");
            new Coordination(page).look();
        }
    },
    SEARCH {
        @Override
        void open(Page page) {
            page.navigate("/search");
        }
    },
    FOUND {
        @Override
        void open(Page page) {
            page.navigate("/search?q=coordination");
        }
    },
    FOUND_IN_OTHER_SCRIPTS {
        @Override
        void open(Page page) {
            page.navigate("/search?q=المعاهدات");
        }
    },
    NOTHING_FOUND {
        @Override
        void open(Page page) {
            page.navigate("/search?q=" + "zeppelin".repeat(25));
        }
    },
    NOT_FOUND(404) {
        @Override
        void open(Page page) {
            page.navigate("/cruxes/nowhere");
        }
    },
    NO_COOKIES(400) {
        @Override
        void open(Page page) {
            Coordination crux = Coordination.read(page);
            crux.field(LABS).fill("35");
            page.locator("form[data-ballot]").evaluate("form => form.action += '?_retry'");
            crux.send();
        }
    };

    private final int status;

    Screen() {
        this(200);
    }

    Screen(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Those who answered before, if any. */
    void meet(Others others) {}

    abstract void open(Page page);

    /** Less for the later date than for the earlier one. */
    private static void related(Page page) {
        page.navigate("/cruxes/chain/estimate");
        page.locator("input[inputmode=decimal]").first().fill("40");
        page.locator("input[inputmode=decimal]").last().fill("25");
        new Coordination(page).send();
    }

    private static void stand(Page page) {
        Coordination crux = Coordination.read(page);
        crux.step(PAUSE, "5, Maybe").check();
        crux.field(HUMANITY).fill("70");
        crux.send();
    }

    private static void answer(Page page) {
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.field(RIVALS).fill("12.5");
        crux.send();
    }
}
