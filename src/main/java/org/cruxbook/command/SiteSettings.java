package org.cruxbook.command;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What is said on the command line about the site, in the words of its settings. */
final class SiteSettings {

    private final Map<String, Object> given = new HashMap<>();

    @Option(
            names = "--cruxbook.data.dir",
            paramLabel = "DIR",
            description = "The site's data folder, where its settings do not say so.")
    void dataFolder(String folder) {
        given.put("cruxbook.data.dir", folder);
    }

    @Option(
            names = "--cruxbook.data.name",
            paramLabel = "NAME",
            description = "The name of the database in that folder.")
    void dataName(String name) {
        given.put("cruxbook.data.name", name);
    }

    @Option(
            names = "--spring.datasource.url",
            paramLabel = "URL",
            description = "The site's database, if it is another one.")
    void database(String url) {
        given.put("spring.datasource.url", url);
    }

    @Option(
            names = "--spring.datasource.username",
            paramLabel = "NAME",
            description = "Its user. Keep the password in SPRING_DATASOURCE_PASSWORD.")
    void user(String name) {
        given.put("spring.datasource.username", name);
    }

    @Option(names = "--spring.profiles.active", paramLabel = "PROFILES", description = "The site's profiles.")
    void profiles(String names) {
        given.put("spring.profiles.active", names);
    }

    /** Reads them all. */
    Site site() {
        return SiteReader.read(given);
    }
}
