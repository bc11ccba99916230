package org.cruxbook.manuscript;

import org.commonmark.node.CustomBlock;

/** What a {@code <details>} shows while it is closed. */
final class Summary extends CustomBlock {}
