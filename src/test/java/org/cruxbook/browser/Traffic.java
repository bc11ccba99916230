package org.cruxbook.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** How many bytes a page and all that it loads take on the way, heads included, as the browser's own tools count them. */
final class Traffic {

    private long bytes;
    private int answers;

    private Traffic() {}

    /** Of one page from now on. What the browser has kept counts nothing. */
    static Traffic of(Page page) {
        Traffic traffic = new Traffic();
        CDPSession session = page.context().newCDPSession(page);
        session.on("Network.loadingFinished", traffic::count);
        session.send("Network.enable");
        return traffic;
    }

    private void count(JsonObject finished) {
        long size = finished.get("encodedDataLength").getAsLong();
        bytes += size;
        answers += size > 0 ? 1 : 0;
    }

    /** What came since the last time that this was asked. */
    Arrived arrived() {
        Arrived arrived = new Arrived(bytes, answers);
        bytes = 0;
        answers = 0;
        return arrived;
    }

    /** @param bytes all that came, heads included */
    record Arrived(long bytes, int answers) {}
}
