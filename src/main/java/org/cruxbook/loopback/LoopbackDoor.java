package org.cruxbook.loopback;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An open way in for commands, at a port of 127.0.0.1 that the system chooses. It has nothing to do with the site's port. */
final class LoopbackDoor implements AutoCloseable {

    /** Nobody who came with a pass waits for more than a few others. */
    private static final int THREADS = 4;

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;
    private final Pass pass;
    private final Path file;

    /**
     * Opens it, and puts the pass for it into the file.
     *
     * @throws IOException if there is no port, or the file cannot be written
     */
    LoopbackDoor(Path file, List<Errand> errands) throws IOException {
        this.file = file;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        threads = Executors.newFixedThreadPool(THREADS, LoopbackDoor::thread);
        pass = Pass.draw(server.getAddress().getPort());
        server.setExecutor(threads);
        server.createContext("/", new Doorkeeper(pass, errands));
        server.start();
        try {
            pass.write(file);
        } catch (IOException e) {
            shut();
            throw e;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "loopback");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        try {
            pass.remove(file);
        } finally {
            shut();
        }
    }

    private void shut() {
        server.stop(0);
        threads.shutdown();
    }
}
