package org.cruxbook.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A site that some command starts, for benchmarks; told to stop when closed, and waited for. */
public final class StartedSite implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("Cruxbook is at (http://[^\\s\"]+/)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final String url;

    private StartedSite(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** @throws IOException if it ends before it has said where it is; the message is what it said instead */
    public static StartedSite start(ProcessBuilder command) throws IOException {
        Process process = command.redirectErrorStream(true).start();
        BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            all.append(line).append('\n');
            Matcher found = URL.matcher(line);
            if (found.find()) {
                drain(log);
                return new StartedSite(process, found.group(1));
            }
        }
        throw new IOException("It did not start: " + all);
    }

    /** Passes failures on, and keeps the pipe from being full. */
    private static void drain(BufferedReader log) {
        Thread reader = new Thread(() -> {
            try {
                log.lines().filter(line -> line.contains("ERROR")).forEach(System.err::println);
            } catch (UncheckedIOException closed) {
                // The process has ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** Where it is, with a slash at the end. */
    public String url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    /** What the process takes of the machine's memory, in MB; 0 where the system does not tell. */
    public long resident() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        Matcher resident = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : 0;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("It does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
