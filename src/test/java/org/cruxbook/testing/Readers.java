package org.cruxbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cruxbook.testing.Browser.Answer;

/** Visitors who load an address over and over, each in a thread of its own, until they are sent away. */
public final class Readers implements AutoCloseable {

    private static final int MOST_COMPLAINTS = 5;

    private final Queue<Throwable> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicLong loads = new AtomicLong();
    private final List<Thread> threads;
    private volatile boolean away;

    private Readers(int readers, int port, String path, Consumer<Answer> check) {
        threads = IntStream.range(0, readers)
                .mapToObj(n -> new Thread(() -> read(Browser.fresh(port), path, check)))
                .toList();
        threads.forEach(Thread::start);
    }

    /** @param check throws what is to be complained of */
    public static Readers of(int readers, int port, String path, Consumer<Answer> check) {
        return new Readers(readers, port, path, check);
    }

    private void read(Browser browser, String path, Consumer<Answer> check) {
        while (!away) {
            try {
                check.accept(browser.get(path));
            } catch (RuntimeException | AssertionError e) {
                complaints.add(e);
                away |= complaints.size() >= MOST_COMPLAINTS;
            }
            loads.incrementAndGet();
        }
    }

    /** How often the address has been loaded. */
    public long loads() {
        return loads.get();
    }

    /** Sends them away, and fails if any of them has a complaint. */
    @Override
    public void close() {
        away = true;
        threads.forEach(Readers::join);
        assertThat(complaints).isEmpty();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
