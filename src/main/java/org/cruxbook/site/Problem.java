package org.cruxbook.site;

/**
 * What is wrong with a sent form, in words.
 *
 * @param key the question that it is about, or the one to go to
 * @param atField whether it is said at the field as well
 */
record Problem(String key, String message, boolean atField) {}
