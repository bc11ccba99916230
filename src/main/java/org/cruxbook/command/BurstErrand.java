package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.cruxbook.estimate.Bursts;
import org.cruxbook.loopback.Errand;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Does what is to be done about bursts, where the site holds the database. */
@Component
class BurstErrand implements Errand {

    static final String NAME = "bursts";

    private final Bursts bursts;

    BurstErrand(Bursts bursts) {
        this.bursts = bursts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(InputStream said, OutputStream answer) throws IOException {
        BurstOrder order = read(said.readAllBytes(), BurstOrder.class);
        answer.write(JsonMapper.shared().writeValueAsBytes(order.carryOut(bursts)));
    }

    static String say(BurstOrder order) {
        return JsonMapper.shared().writeValueAsString(order);
    }

    static BurstOrder.Outcome receive(InputStream answer) throws IOException {
        return read(answer.readAllBytes(), BurstOrder.Outcome.class);
    }

    private static <T> T read(byte[] json, Class<T> type) throws IOException {
        try {
            return JsonMapper.shared().readValue(json, type);
        } catch (JacksonException e) {
            throw new IOException("it cannot be read", e);
        }
    }
}
