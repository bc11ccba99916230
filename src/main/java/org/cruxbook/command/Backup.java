package org.cruxbook.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cruxbook.backup.DumpReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts all of the site's data into one file. */
@Command(
        name = "backup",
        header = "Puts all of the site's data into one file, also while the site runs.",
        description = {
            "%nAll answers with their history, and all else in the database, as it is at one moment. The file is read again"
                    + " before it gets its name; it can be restored by this version and by all later ones.%n",
            "The pages in the content folder are not in it.%n"
        },
        parameterListHeading = "File:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the backup is made",
            "1:the file is there already, and stays as it is",
            "2:no backup could be made, and there is no file"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class Backup implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file to make; only its owner will be able to read it.")
    private @Nullable Path file;

    @ArgGroup(validate = false, heading = "%nThe site, where it is not that of the settings:%n")
    private SiteSettings settings = new SiteSettings();

    Backup(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @throws CannotRun if there is nothing to back up, or it cannot be read or written */
    @Override
    public Integer call() {
        Site site = settings.site();
        return new NewFile(terminal, Objects.requireNonNull(file)).make("backup", site::dump, Backup::summary);
    }

    private static String summary(Path dump) throws IOException {
        try (DumpReader reader = DumpReader.open(dump)) {
            return "Backed up " + Count.of(reader.check());
        }
    }
}
