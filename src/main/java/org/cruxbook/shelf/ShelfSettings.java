package org.cruxbook.shelf;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code cruxbook.shelf.*}.
 *
 * @param size how much memory copies of pages and assets may take; 0 keeps none
 */
@ConfigurationProperties("cruxbook.shelf")
record ShelfSettings(@DefaultValue("24MB") DataSize size) {}
