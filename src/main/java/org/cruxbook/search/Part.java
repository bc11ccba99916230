package org.cruxbook.search;

import org.cruxbook.crux.Block;

/** What of a page some words are, with how much it tells of the page that a word is there. */
public enum Part {
    TITLE(10),
    DESCRIPTION(4),
    CLAIM(4),
    SUB_CRUX(3),
    ARGUMENT(3),
    HEADING(2),
    FAILURE_MODE(2),
    QUESTION(2),
    EFFORT(1.5f),
    CONTRAST(1.5f),
    PROSE(1);

    private final float weight;

    Part(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    static Part of(Block block) {
        return switch (block.kind()) {
            case "subCruxes" -> SUB_CRUX;
            case "arguments" -> ARGUMENT;
            case "failureModes" -> FAILURE_MODE;
            case "questions" -> QUESTION;
            case "efforts" -> EFFORT;
            case "contrasts" -> CONTRAST;
            default -> PROSE;
        };
    }
}
