package org.cruxbook.manuscript;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class PublishingOnPostgresBench extends PublishingBench {}
