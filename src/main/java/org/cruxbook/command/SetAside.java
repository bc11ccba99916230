package org.cruxbook.command;

import java.util.concurrent.Callable;
import org.cruxbook.estimate.Probability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a burst out of all figures. */
@Command(
        name = "set-aside",
        header = "Takes the visitors of a burst out of all figures, at once.",
        description = {
            "%nAll that they said, on every page, then counts nowhere; they themselves see their answers as before."
                    + " 'bring-back' undoes it.%n",
            "While the site runs and holds its H2 database, the site is asked.%n"
        },
        optionListHeading = "Options:%n",
        mixinStandardHelpOptions = true)
final class SetAside implements Callable<Integer> {

    private static final Probability NEVER = new Probability(0);
    private static final Probability ALWAYS = new Probability(100_000);

    private final Terminal terminal;

    @Parameters(paramLabel = "BURST", description = "Its name, as 'bursts' lists it.")
    private String burst = "";

    @Option(
            names = "--from",
            paramLabel = "PERCENT",
            description = "Only those whose first answer to the question was at least this.")
    private String lowest = "0";

    @Option(names = "--to", paramLabel = "PERCENT", description = "Only those whose first answer was at most this.")
    private String highest = "100";

    @Mixin
    private SiteSettings settings = new SiteSettings();

    SetAside(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BurstOrder order =
                BurstOrder.setAside(BringBack.named(burst), percent(lowest, NEVER), percent(highest, ALWAYS));
        int people = settings.site().order(order).people();
        terminal.err().println(BringBack.people(people) + " set aside");
        return 0;
    }

    private static Probability percent(String typed, Probability otherwise) {
        return typed.isBlank()
                ? otherwise
                : Probability.parse(typed)
                        .orElseThrow(() -> new CannotRun("'" + typed + "' is no number from 0 to 100"));
    }
}
