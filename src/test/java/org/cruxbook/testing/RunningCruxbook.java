package org.cruxbook.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cruxbook in a process of its own, as an operator starts it; killed when closed. */
public final class RunningCruxbook implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("Cruxbook is at (http://[^\\s\"]+/)");

    private final Process process;
    private final List<String> log = new ArrayList<>();
    private String url = "";

    private RunningCruxbook(Path content, Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.cruxbook.CruxbookApplication",
                "--cruxbook.content.dir=" + content,
                "--cruxbook.data.dir=" + data,
                "--server.port=0"));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Starts it and waits for the line that says where it is; or, where it does not start, for its end. */
    public static RunningCruxbook start(Path content, Path data, String... arguments) throws IOException {
        RunningCruxbook cruxbook = new RunningCruxbook(content, data, arguments);
        BufferedReader output = cruxbook.process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            cruxbook.log.add(line);
            Matcher found = URL.matcher(line);
            if (found.find()) {
                cruxbook.url = found.group(1);
                cruxbook.drain(output);
                break;
            }
        }
        return cruxbook;
    }

    private void drain(BufferedReader output) {
        Thread reader = new Thread(() -> {
            try {
                while (output.readLine() != null) {
                    // Only read, so that the process never waits for room in the pipe.
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** Where it is, with a slash at the end; empty if it did not start. */
    public String url() {
        return url;
    }

    /** All that it printed until it was up. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** The exit code, once it has ended. */
    public int exitCode() throws InterruptedException {
        process.waitFor(60, TimeUnit.SECONDS);
        return process.exitValue();
    }

    /** At once and without a word, as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
