package org.cruxbook;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of docs/architecture.md hold. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(CruxbookApplication.class);

    @Test
    void modules_use_each_other_only_along_the_arrows() {
        MODULES.verify();
    }
}
