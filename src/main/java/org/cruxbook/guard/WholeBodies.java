package org.cruxbook.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Lets a request pass once all of its body is there, so that who sends slowly holds nobody up but others like them. A body that
 * came along with its head passes at once. For the rest of a later one a thread waits, but only so many threads do, and each
 * only so long; whoever comes too late is told so with status 408, and who announces more than any form holds, with 413.
 */
class WholeBodies extends ValveBase {

    /** Half of the server's threads: readers have the others for themselves. */
    static final int MOST_WAITING = 100;

    /** In bytes; a form with 1,000 questions of the longest keys stays below. */
    static final int LONGEST = 2 * 1024 * 1024;

    /** For one whole body. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How long a body may be under way when too many others are waited for. */
    private static final long GRACE_MILLIS = 200;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    WholeBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // What is refused already may not even say how long it is.
        HttpStatus refusal = response.isError() ? null : take(request, response);
        if (refusal == null) {
            getNext().invoke(request, response);
        } else {
            // Else the server would go on waiting for the rest, to pass over it.
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            response.sendError(refusal.value());
        }
    }

    /** Null once all is there. */
    private @Nullable HttpStatus take(Request request, Response response) throws IOException {
        if (request.getContentLengthLong() > LONGEST) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (isWhole(request)) {
            return null;
        }
        if (!mayWait()) {
            return isWhole(request) ? null : HttpStatus.REQUEST_TIMEOUT;
        }
        try {
            response.sendAcknowledgement(ContinueResponseTiming.IMMEDIATELY);
            return read(request.getCoyoteRequest());
        } finally {
            waiting.release();
        }
    }

    private boolean mayWait() {
        try {
            return waiting.tryAcquire(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isWhole(Request request) {
        long length = request.getContentLengthLong();
        if (length <= 0) {
            return request.getHeader("Transfer-Encoding") == null;
        }
        request.getCoyoteRequest().action(ActionCode.AVAILABLE, true);
        return request.getCoyoteRequest().getAvailable() >= length;
    }

    /** Reads to the body's end, and puts what was read back to be read again. */
    private static @Nullable HttpStatus read(org.apache.coyote.Request request) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        ByteChunk body = new ByteChunk();
        Portion portion = new Portion();
        try {
            while (request.doRead(portion) >= 0) {
                body.append(portion.getByteBuffer());
                if (body.getLength() > LONGEST) {
                    return HttpStatus.CONTENT_TOO_LARGE;
                }
                if (System.nanoTime() - end > 0) {
                    return HttpStatus.REQUEST_TIMEOUT;
                }
            }
        } catch (SocketTimeoutException e) {
            return HttpStatus.REQUEST_TIMEOUT;
        }
        request.action(ActionCode.REQ_SET_BODY_REPLAY, body);
        return null;
    }

    /** What was read at once. */
    private static final class Portion implements ApplicationBufferHandler {

        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        /** Only what writes needs more room. */
        @Override
        public void expand(int size) {}
    }
}
