package org.cruxbook.manuscript;

import org.cruxbook.testing.OnH2;

@OnH2
class PublishingOnH2Bench extends PublishingBench {}
