package org.cruxbook.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command makes and that is not there yet. */
record NewFile(Terminal terminal, Path place) {

    /** What is in it. */
    @FunctionalInterface
    interface Contents {
        void write(OutputStream out) throws IOException;
    }

    /** Reads it again, before it gets its name, and says what is in it: "Backed up 3 visitors". */
    @FunctionalInterface
    interface Summary {
        String of(Path written) throws IOException;
    }

    /**
     * Makes it, whole or not at all.
     *
     * @param what it is, for whoever is told that it cannot be made
     * @return the exit code: 1 if there is such a file already, which stays as it is
     * @throws CannotRun if it cannot be written
     */
    int make(String what, Contents contents, Summary summary) {
        if (Files.exists(place)) {
            terminal.err().println(place + " is there already: name another file, or take that one away first");
            return 1;
        }
        try (Draft draft = Draft.of(place)) {
            try (OutputStream out = draft.open()) {
                contents.write(out);
            }
            String made = summary.of(draft.file());
            draft.put();
            terminal.err().println(made + " into " + place + " (" + Count.bytes(Files.size(place)) + ")");
            return 0;
        } catch (IOException e) {
            throw new CannotRun("The " + what + " cannot be written to " + place + ": " + e.getMessage());
        }
    }
}
