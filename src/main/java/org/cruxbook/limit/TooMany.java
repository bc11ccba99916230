package org.cruxbook.limit;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** More than is let through at once was asked for, and nothing of it was done: status 429, and when to try again. */
public final class TooMany extends ErrorResponseException {

    /** Of what there was too much. */
    public enum What {
        /** New visitors from one network. */
        NEW_VISITORS("Too many new visitors have come from this network. Try again later."),
        /** Forms from one visitor. */
        WRITES("Too much was sent by one visitor. Try again later.");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    private final What what;
    private final long seconds;

    TooMany(What what, Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.what = what;
        this.seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        setDetail(what.words);
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    public What what() {
        return what;
    }

    /** After how many seconds there is room again, at least 1. */
    public long seconds() {
        return seconds;
    }
}
