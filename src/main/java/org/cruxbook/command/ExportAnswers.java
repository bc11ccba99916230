package org.cruxbook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives out what everyone says, without who they are. */
@Command(
        name = "export",
        header = "Exports everyone's answers, or stances, or what was asked, as comma-separated values.",
        description = {
            "%nOne row for each answer as it is now: crux,question,visitor,percent,at,wording,retired, with the day instead of"
                    + " the time, and for each visitor a random number that is another one in each export. 'import' takes the"
                    + " file as it is.%n",
            "Who has been set aside is left out.%n"
        },
        parameterListHeading = "File:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is exported",
            "1:the file is there already, and stays as it is",
            "2:it could not be done, and there is no file"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class ExportAnswers implements Callable<Integer> {

    private final Terminal terminal;

    /** One of these at most. */
    static final class Instead {

        @Option(names = "--stances", description = "Stances on sub-cruxes instead of answers to questions.")
        private boolean stances;

        @Option(
                names = "--wordings",
                description =
                        "Instead of answers the words that the numbers under 'wording' stand for, of all questions and"
                                + " sub-cruxes: crux,kind,key,wording,words,since,retired.")
        private boolean wordings;

        Exportable what() {
            return wordings ? Exportable.WORDINGS : stances ? Exportable.STANCES : Exportable.ANSWERS;
        }
    }

    @Parameters(paramLabel = "FILE", description = "A new file.")
    private @Nullable Path file;

    @ArgGroup
    private Instead instead = new Instead();

    @Mixin
    private SiteSettings settings = new SiteSettings();

    ExportAnswers(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @throws CannotRun if it cannot be read or written */
    @Override
    public Integer call() {
        Site site = settings.site();
        return new NewFile(terminal, Objects.requireNonNull(file))
                .make("export", out -> site.export(instead.what(), out), this::summary);
    }

    private String summary(Path csv) throws IOException {
        return "Exported " + Count.of(rows(csv), instead.what().row());
    }

    /** No value holds a line break. */
    private static long rows(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            return lines.count() - 1;
        }
    }
}
