package org.cruxbook.site;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page's frame needs to know. */
@ControllerAdvice(annotations = Controller.class)
class Everywhere {

    private final boolean demo;

    Everywhere(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Whether the answers are invented, which every page must say. */
    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }
}
