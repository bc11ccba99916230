package org.cruxbook.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many things happen at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** Starts all together, waits for all, and fails with what any of them throws. */
    public static void run(List<Runnable> all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            CyclicBarrier start = new CyclicBarrier(all.size());
            List<Callable<Void>> tasks = all.stream()
                    .<Callable<Void>>map(task -> () -> {
                        start.await();
                        task.run();
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
