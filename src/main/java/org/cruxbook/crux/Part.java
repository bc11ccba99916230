package org.cruxbook.crux;

/** What of a page some words are. */
public enum Part {
    TITLE,
    DESCRIPTION,
    CLAIM,
    /** The author's words above a section, or above a block within one. */
    HEADING,
    FAILURE_MODE,
    ARGUMENT,
    EFFORT,
    SUB_CRUX,
    CONTRAST,
    QUESTION,
    PROSE
}
