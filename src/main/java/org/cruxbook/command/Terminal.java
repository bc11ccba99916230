package org.cruxbook.command;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command writes to.
 *
 * @param out for what it was asked for
 * @param err for what it has to say about that
 * @param read whether somebody reads {@code out} on a screen, rather than a program
 * @param watched whether somebody looks at {@code err} on a screen
 * @param coloured whether what is read on a screen may have colours
 */
record Terminal(PrintWriter out, PrintWriter err, boolean read, boolean watched, boolean coloured) {

    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    /** In UTF-8, which is what files and logs are read as; a console of Windows in what it says that it takes. */
    static Terminal ofThisProcess() {
        boolean read = isTerminal("/proc/self/fd/1");
        boolean watched = isTerminal("/proc/self/fd/2");
        return new Terminal(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                read,
                watched,
                read && takesColour(System.getenv()));
    }

    /** See <a href="https://no-color.org">no-color.org</a>. */
    static boolean takesColour(Map<String, String> environment) {
        boolean capable = WINDOWS
                ? environment.containsKey("WT_SESSION") || environment.containsKey("ANSICON")
                : !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
        return capable && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    private static PrintWriter writer(FileDescriptor stream) {
        Console console = WINDOWS ? System.console() : null;
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
    }

    /** Linux says of each stream where it goes; elsewhere Java knows only whether all of them go to a terminal. */
    private static boolean isTerminal(String stream) {
        try {
            return Files.readSymbolicLink(Path.of(stream)).toString().matches("/dev/(pts/\\d+|tty.*|console)");
        } catch (IOException | UnsupportedOperationException e) {
            return isConsole();
        }
    }

    /** From Java 22 on there is a console object in any case, and it is asked. */
    private static boolean isConsole() {
        if (System.console() == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
