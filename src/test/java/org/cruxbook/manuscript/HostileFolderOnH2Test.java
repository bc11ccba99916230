package org.cruxbook.manuscript;

import org.cruxbook.testing.OnH2;

@OnH2
class HostileFolderOnH2Test extends HostileFolderTest {}
