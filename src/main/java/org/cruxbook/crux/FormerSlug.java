package org.cruxbook.crux;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An address that a page once had, and where it is now. */
@Entity
public class FormerSlug {

    @Id
    private String slug = "";

    private String cruxSlug = "";

    protected FormerSlug() {}

    public FormerSlug(String slug, String cruxSlug) {
        this.slug = slug;
        this.cruxSlug = cruxSlug;
    }

    /** The address of old. */
    public String slug() {
        return slug;
    }

    /** The page's address since. */
    public String cruxSlug() {
        return cruxSlug;
    }

    /** Leads to another address from now on. */
    public void lead(String cruxSlug) {
        this.cruxSlug = cruxSlug;
    }
}
