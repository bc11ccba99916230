package org.cruxbook.command;

import java.util.concurrent.Callable;
import org.cruxbook.estimate.Burst;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Counts those again who were set aside. */
@Command(
        name = "bring-back",
        header = "Counts the visitors of a burst again who were set aside with it.",
        description = {
            "%nWhat they have said since counts as well.%n",
            "While the site runs and holds its H2 database, the site is asked.%n"
        },
        optionListHeading = "Options:%n",
        mixinStandardHelpOptions = true)
final class BringBack implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "BURST", description = "The name that it was set aside by.")
    private String burst = "";

    @Mixin
    private SiteSettings settings = new SiteSettings();

    BringBack(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int people = settings.site().order(BurstOrder.bringBack(named(burst))).people();
        terminal.err().println(people(people) + " brought back");
        return 0;
    }

    static Burst named(String name) {
        try {
            return Burst.parse(name);
        } catch (IllegalArgumentException misnamed) {
            throw new CannotRun(String.valueOf(misnamed.getMessage()));
        }
    }

    static String people(int number) {
        return number + (number == 1 ? " visitor" : " visitors");
    }
}
