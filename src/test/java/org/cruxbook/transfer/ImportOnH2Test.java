package org.cruxbook.transfer;

import org.cruxbook.testing.OnH2;

@OnH2
class ImportOnH2Test extends ImportTest {}
