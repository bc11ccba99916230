package org.cruxbook;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Stops the start where the authors' view, with its drafts, would be given a database that may hold answers. */
class AuthorsDatabaseCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** @throws CannotStart if the profile author has another database than its own in memory */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        String url = environment.getProperty("spring.datasource.url", "");
        if (environment.acceptsProfiles(Profiles.of("author")) && !url.startsWith("jdbc:h2:mem:")) {
            throw new CannotStart("The profile author shows drafts, which must not get into a database of answers:"
                    + " start it without spring.datasource.url.");
        }
    }

    /** After the settings have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
