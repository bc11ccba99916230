package org.cruxbook.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cruxbook.transfer.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes answers and stances in that were given elsewhere. */
@Command(
        name = "import",
        header = "Imports answers and stances from files of comma-separated values.",
        description = {
            "%nThe first line of each file is crux,question,visitor,percent,at or crux,subCrux,visitor,stance,at; ',at' may be"
                    + " left out. A question is named by its key or by its number on the page. Each name of a visitor, in"
                    + " all files together, becomes one visitor; names are not stored.%n",
            "Rows that are wrong are listed by line and left out. Nothing counts before everything is read; an import that was"
                    + " broken off goes on when it is called again with the same files.%n",
            "While the site runs and holds its H2 database, the site is asked, and reads the files.%n"
        },
        parameterListHeading = "Files:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is imported",
            "1:it is imported, but for the rows that are listed",
            "2:it could not be done: called again with the same files it goes on, or says that they count already"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class ImportAnswers implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files in UTF-8.")
    private List<Path> files = List.of();

    @Option(
            names = "--again",
            description = "Also files that were imported before: as other people's answers, beside the first.")
    private boolean again;

    @Option(names = "--abandon", description = "Drops what was stored of an import that was broken off.")
    private boolean abandon;

    @Mixin
    private SiteSettings settings = new SiteSettings();

    ImportAnswers(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @throws CannotRun if it cannot be done */
    @Override
    public Integer call() {
        if (abandon != files.isEmpty()) {
            throw new CannotRun("Name the files to import, or '--abandon' alone");
        }
        ImportOrder order = new ImportOrder(
                files.stream().map(file -> file.toAbsolutePath().toString()).toList(), again, abandon);
        try (RateBar bar = new RateBar(terminal)) {
            Import.Outcome outcome = settings.site().take(order, new Telling(terminal, bar));
            bar.clear();
            terminal.err().println(abandon ? "Nothing is left of an import that was broken off" : words(outcome));
            return outcome.leftOut() == 0 ? 0 : 1;
        }
    }

    private static String words(Import.Outcome outcome) {
        return (outcome.before() == null ? "Imported " : "Imported already, at " + outcome.before() + ": ")
                + Count.of(outcome.answers(), "answer") + " and "
                + Count.of(outcome.stances(), "stance") + " of " + Count.of(outcome.visitors(), "visitor")
                + (outcome.leftOut() == 0 ? "" : "; " + Count.of(outcome.leftOut(), "row") + " left out")
                + (outcome.before() == null ? "" : ". '--again' imports them once more, as other people's");
    }

    private record Telling(Terminal terminal, RateBar bar) implements Import.News {

        private static final int LONGEST = 300;

        @Override
        public void reached(long bytes, long of, long rows) {
            bar.show(of == 0 ? 1 : Math.min(1, (double) bytes / of), rows);
        }

        @Override
        public void leftOut(String file, long line, String why) {
            bar.clear();
            terminal.err().println(file + ":" + line + ": " + harmless(why));
        }

        /** What is quoted of a file may be long, and holds whatever somebody wrote. */
        private static String harmless(String why) {
            String shown = why.codePoints()
                    .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
        }
    }
}
