package org.cruxbook.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands of Cruxbook. Without one, it starts its site. */
@Command(
        name = "cruxbook",
        header = "Serves a folder of Markdown pages whose blanks are answered in percent.",
        description = "%nWithout a command it starts the site; its settings are given as --name=value.%n",
        optionListHeading = "Options:%n",
        commandListHeading = "%nCommands:%n",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
public final class Commands {

    /** The exit code of a command that could not do what it was asked. */
    static final int FAILED = 2;

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private Commands() {}

    /** Whether these arguments are meant as a command, right or wrong, and not as settings of the site. */
    public static boolean areMeantBy(String... arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || OWN_OPTIONS.contains(arguments[0]));
    }

    /**
     * Runs the command that the arguments name.
     *
     * @return the exit code: 2 if it could not be run, otherwise what the command's help says
     */
    public static int run(String... arguments) {
        // Only what goes wrong, and not among what was asked for. The site is never started with it.
        System.setProperty("logback.configurationFile", "command-logging.xml");
        return run(Terminal.ofThisProcess(), arguments);
    }

    static int run(Terminal terminal, String... arguments) {
        return new CommandLine(new Commands())
                .addSubcommand(new Check(terminal))
                .addSubcommand(new Backup(terminal))
                .addSubcommand(new Restore(terminal))
                .addSubcommand(new ImportAnswers(terminal))
                .addSubcommand(new ExportAnswers(terminal))
                .addSubcommand(new ListBursts(terminal))
                .addSubcommand(new SetAside(terminal))
                .addSubcommand(new BringBack(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler((e, typed) -> misunderstood(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command))
                .execute(arguments);
    }

    private static int misunderstood(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return FAILED;
    }

    private static int failed(Exception e, CommandLine command) {
        if (e instanceof CannotRun) {
            command.getErr().println(e.getMessage());
        } else {
            e.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    /** The version of the build, which only a packaged jar knows. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            @Nullable String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Cruxbook " + (version == null ? "(not packaged)" : version)};
        }
    }
}
