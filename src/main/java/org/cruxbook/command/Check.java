package org.cruxbook.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cruxbook.manuscript.Archive;
import org.cruxbook.manuscript.CheckedPage;
import org.cruxbook.manuscript.Checker;
import org.cruxbook.manuscript.Findings;
import org.cruxbook.manuscript.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with pages, where, and how to mend it. */
@Command(
        name = "check",
        header = "Says what is wrong with pages, where, and how to mend it.",
        description =
                "%nPublishes nothing, and needs neither a running site nor its data, unless it is to compare with them.%n",
        parameterListHeading = "Pages:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no errors, perhaps warnings",
            "1:errors; with --strict, errors or warnings",
            "2:the pages could not be checked"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class Check implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR or FILE",
            arity = "0..*",
            description = "A content folder, or files and folders within one. Without any: the site's content folder.")
    private List<Path> places = List.of();

    @Option(
            names = {"--root", "--" + Settings.CONTENT_FOLDER},
            paramLabel = "DIR",
            description = "The content folder that the files are in, where it is neither the site's nor their own.")
    private @Nullable Path root;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text; json; or github, which puts the problems beside the lines of a pull request.")
    private Format format = Format.TEXT;

    @Option(
            names = "--outline",
            negatable = true,
            description = "Shows how each page was read. Without a word it does where a single file is checked.")
    private @Nullable Boolean outline;

    @Option(names = "--strict", description = "Warnings fail as well.")
    private boolean strict;

    @Option(
            names = "--against",
            description =
                    "Says as well what publishing the pages would do to the questions and sub-cruxes that the site"
                            + " knows, and to their answers. Reads the database of the settings, or asks the site that runs.")
    private boolean against;

    @ArgGroup(validate = false, heading = "%nThe site to compare with, where it is not that of the settings:%n")
    private SiteSettings settings = new SiteSettings();

    Check(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @throws CannotRun if there is nothing to check */
    @Override
    public Integer call() throws IOException {
        Site site = against ? settings.site() : null;
        Scope scope = Scope.of(places, root, site == null ? Settings.contentFolder() : site.content());
        Findings findings = read(scope, site == null ? null : site.archive());
        tellOfNoPages(scope, findings);
        boolean outlined = outline == null ? scope.isOneFile() : outline;
        report(scope, outlined).print(findings, terminal.out());
        terminal.err().println(Count.of(findings));
        if (findings.rehearsal() != null) {
            terminal.err().println(Count.of(findings.rehearsal()));
        }
        return findings.errors() > 0 || strict && findings.warnings() > 0 ? 1 : 0;
    }

    private Findings read(Scope scope, @Nullable Archive archive) throws IOException {
        Checker checker = new Checker(scope.root());
        try (ProgressBar progress = new ProgressBar(terminal)) {
            return (archive == null ? checker : checker.against(archive)).check(scope::wants, progress);
        }
    }

    /** A folder without pages was named by mistake; files beside the pages may well be named with them. */
    private void tellOfNoPages(Scope scope, Findings findings) {
        Stream<String> pages = findings.pages().stream().map(CheckedPage::file);
        Stream<String> closed = findings.ofFolders().stream().map(Problem::file);
        for (String place : scope.without(Stream.concat(pages, closed).toList())) {
            if (scope.isFolder(place)) {
                throw new CannotRun("There is no page in " + scope.root().resolve(place));
            }
            terminal.err().println(scope.shown(place) + " is no page, and passed over");
        }
    }

    private Report report(Scope scope, boolean outlined) {
        return switch (format) {
            case TEXT -> new TextReport(scope, outlined, terminal);
            case JSON -> new JsonReport(scope, outlined);
            case GITHUB -> new GithubReport(scope);
        };
    }
}
