package org.cruxbook.crux;

/** A sub-crux and the slug of the page that it is on. */
public record PlacedSubCrux(String slug, SubCrux subCrux) {}
