package org.cruxbook.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cruxbook.backup.Contents;
import org.cruxbook.backup.DumpReader;
import org.cruxbook.backup.NoDump;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the site's database of a backup. */
@Command(
        name = "restore",
        header = "Makes the site's database of a backup.",
        description = {
            "%nThe site must not run. The database is made beside its place, and takes it when it is whole; until then"
                    + " nothing changes.%n",
            "A database of PostgreSQL must have no tables yet.%n"
        },
        parameterListHeading = "File:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the database is restored",
            "1:refused, and nothing has changed: there are answers in the database, or the file is no whole backup of"
                    + " this version or an earlier one",
            "2:it could not be done, and nothing has changed"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class Restore implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "What 'backup' has made.")
    private @Nullable Path file;

    @Option(
            names = "--replace",
            description =
                    "Also where the database holds answers. Its file is kept beside the new one, under another name.")
    private boolean replace;

    @ArgGroup(validate = false, heading = "%nThe site, where it is not that of the settings:%n")
    private SiteSettings settings = new SiteSettings();

    Restore(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @throws CannotRun if it cannot be done */
    @Override
    public Integer call() {
        Path dump = Objects.requireNonNull(file);
        try {
            check(dump);
            take(dump, Target.of(settings.site()));
            return 0;
        } catch (NoDump e) {
            return refused(dump + " " + e.getMessage());
        } catch (HoldsAnswers e) {
            return refused(e.getMessage());
        } catch (NoSuchFileException e) {
            throw new CannotRun("There is no " + e.getMessage());
        } catch (IOException | SQLException | FlywayException e) {
            throw new CannotRun("The backup cannot be restored, and nothing has changed: " + firstLine(e));
        }
    }

    /** Before anything is touched. */
    private static void check(Path dump) throws IOException {
        try (DumpReader reader = DumpReader.open(dump)) {
            reader.check();
        }
    }

    private void take(Path dump, Target target) throws IOException, SQLException, HoldsAnswers {
        try (DumpReader reader = DumpReader.open(dump)) {
            Contents contents = target.take(reader, replace);
            terminal.err()
                    .println("Restored " + Count.of(contents) + ", as they were at " + contents.made() + ", into "
                            + target.name());
        }
        target.kept()
                .ifPresent(former -> terminal.err()
                        .println("The former database is kept as " + former
                                + ": delete it when it is no longer wanted"));
    }

    /** The rest are statements, which say nothing to an operator. */
    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private int refused(@Nullable String why) {
        terminal.err().println(why);
        return 1;
    }
}
