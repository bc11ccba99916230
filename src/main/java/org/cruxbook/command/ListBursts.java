package org.cruxbook.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cruxbook.command.BurstOrder.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists where many new visitors came at once. */
@Command(
        name = "bursts",
        header = "Lists where many new visitors first answered a question within one hour.",
        description = {
            "%nEach line is a burst: how many people, how many of them are set aside, the first answer that most of them gave"
                    + " and how many gave it, and its name, with the hour in UTC. A class looks like one, too:"
                    + " what to do about it is for you to judge.%n",
            "While the site runs and holds its H2 database, the site is asked.%n"
        },
        optionListHeading = "Options:%n",
        mixinStandardHelpOptions = true)
final class ListBursts implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "20",
            description = "Of how many people at least; ${DEFAULT-VALUE} without this.")
    private int atLeast;

    @Mixin
    private SiteSettings settings = new SiteSettings();

    ListBursts(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Line> bursts =
                settings.site().order(BurstOrder.list(Math.max(1, atLeast))).bursts();
        terminal.out().printf(Locale.ROOT, "%7s %7s %9s %7s  %s%n", "people", "aside", "mostly", "so many", "burst");
        bursts.forEach(this::print);
        terminal.err().println(bursts.isEmpty() ? "No burst of " + atLeast + " people or more" : count(bursts.size()));
        return 0;
    }

    private void print(Line line) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%7d %7d %8s%% %7d  %s%n",
                        line.people(),
                        line.setAside(),
                        line.commonest(),
                        line.same(),
                        line.name());
    }

    private static String count(int number) {
        return number + (number == 1 ? " burst" : " bursts") + "; 'set-aside BURST' takes one out of the figures";
    }
}
