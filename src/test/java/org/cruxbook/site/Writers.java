package org.cruxbook.site;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cruxbook.visitor.VisitorToken;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Visitors who answer a question and revise what they said, each in a thread of its own and one form after the other, and know
 * what the site has told them that it kept. For the benches that take something away under it.
 */
final class Writers {

    /** How many visitors one writer takes turns with. */
    private static final int CIRCLE = 10;

    private final URI site;
    private final String question;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Visitor> visitors = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger typedLost = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Queue<Long> refusals = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private volatile boolean away;

    /** @param question the key of a question on the page {@code page} */
    private Writers(int writers, String site, String question) {
        this.site = URI.create(site);
        this.question = question;
        this.threads = IntStream.range(0, writers)
                .mapToObj(number -> new Thread(() -> write(new Random())))
                .toList();
    }

    static Writers start(int writers, String site, String question) {
        Writers all = new Writers(writers, site, question);
        all.threads.forEach(thread -> thread.setDaemon(true));
        all.threads.forEach(Thread::start);
        return all;
    }

    /** What one visitor was told, and what they sent since without being told that it was kept. */
    private static final class Visitor {

        private final String token = VisitorToken.fresh().secret();
        private final Set<BigDecimal> pending = new HashSet<>();
        private @Nullable BigDecimal kept;

        private synchronized void sends(BigDecimal value) {
            pending.add(value);
        }

        private synchronized void hears(BigDecimal value) {
            kept = value;
            pending.clear();
        }

        private synchronized boolean wasToldOfAny() {
            return kept != null;
        }

        private synchronized boolean misses(@Nullable BigDecimal stored) {
            return kept != null && (stored == null || !kept.equals(stored) && !pending.contains(stored));
        }

        private synchronized boolean wasKeptUnheard(@Nullable BigDecimal stored) {
            return stored != null && pending.contains(stored);
        }
    }

    private void write(Random random) {
        List<Visitor> circle = new ArrayList<>();
        while (!away) {
            if (circle.size() == CIRCLE) {
                circle.remove(0);
            }
            if (circle.isEmpty() || random.nextBoolean()) {
                Visitor newcomer = new Visitor();
                visitors.add(newcomer);
                circle.add(newcomer);
            }
            send(circle.get(random.nextInt(circle.size())), random.nextInt(1, 100_000));
        }
    }

    private void send(Visitor visitor, int thousandths) {
        BigDecimal value = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        visitor.sends(value);
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(
                    to("cruxes/page/estimates", visitor)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(question + "=" + value.toPlainString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            count(visitor, value, answer, System.nanoTime() - start);
        } catch (IOException killed) {
            unanswered.incrementAndGet();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder to(String path, Visitor visitor) {
        return HttpRequest.newBuilder(site.resolve(path)).header("Cookie", "cruxbook=" + visitor.token);
    }

    private void count(Visitor visitor, BigDecimal value, HttpResponse<String> answer, long nanos) {
        statuses.computeIfAbsent(answer.statusCode(), none -> new AtomicInteger())
                .incrementAndGet();
        if (answer.statusCode() == 303) {
            visitor.hears(value);
        } else {
            refusals.add(nanos);
            if (!value.equals(value(answer.body()))) {
                typedLost.incrementAndGet();
            }
        }
    }

    /** What stands in the question's box; null where that is empty, or there is none. */
    private @Nullable BigDecimal value(String page) {
        String typed = Jsoup.parse(page).select("[name=" + question + "]").val();
        return typed.isEmpty() ? null : new BigDecimal(typed).stripTrailingZeros();
    }

    /** How many forms came back with this status. */
    int came(int status) {
        AtomicInteger count = statuses.get(status);
        return count == null ? 0 : count.get();
    }

    /** How many came back with another one than these. */
    int cameOtherwise(Integer... expected) {
        return statuses.entrySet().stream()
                .filter(status -> !Set.of(expected).contains(status.getKey()))
                .mapToInt(status -> status.getValue().get())
                .sum();
    }

    /** How many that were refused came back without what was typed. */
    int typedLost() {
        return typedLost.get();
    }

    /** How many got no answer at all. */
    int unanswered() {
        return unanswered.get();
    }

    /** How long the one waited that waited longest to be refused, in seconds. */
    double longestRefusal() {
        return refusals.stream().mapToLong(Long::longValue).max().orElse(0) / 1e9;
    }

    /** How many visitors were told that something is kept. */
    long told() {
        return visitors.stream().filter(Visitor::wasToldOfAny).count();
    }

    /** How many visitors the site at this address shows neither what they were last told that it kept, nor what they sent since. */
    long missed(String site) {
        return visitors.stream()
                .filter(visitor -> visitor.misses(stored(site, visitor)))
                .count();
    }

    /** How many visitors have something kept of which they were not told. */
    long keptUnheard(String site) {
        return visitors.stream()
                .filter(visitor -> visitor.wasKeptUnheard(stored(site, visitor)))
                .count();
    }

    private @Nullable BigDecimal stored(String site, Visitor visitor) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(site).resolve("cruxes/page/estimate"))
                    .header("Cookie", "cruxbook=" + visitor.token)
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the form came with " + answer.statusCode());
            }
            return value(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets them finish what they are about, and go. */
    void stop() {
        away = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
