package org.cruxbook.manuscript;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Pages that their authors hold back. They are published for the authors alone: in the profile {@code author}. */
@Component
public class Drafts {

    private final boolean shown;
    private final OpenProblems pages;

    Drafts(Environment environment, OpenProblems pages) {
        this.shown = environment.acceptsProfiles(Profiles.of("author"));
        this.pages = pages;
    }

    /** Whether this is the authors' own view of the site. */
    public boolean areShown() {
        return shown;
    }

    /** Their slugs; none where they are not shown. */
    public Set<String> slugs() {
        return shown
                ? pages.pages().read().values().stream()
                        .map(Proofread::pointers)
                        .filter(Pointers::draft)
                        .map(Pointers::slug)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
