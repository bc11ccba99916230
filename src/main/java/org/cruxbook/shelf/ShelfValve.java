package org.cruxbook.shelf;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Stands before the filters and the dispatcher: through those, even a constant answer takes several times as long. */
class ShelfValve extends ValveBase {

    private final Shelf shelf;

    ShelfValve(Shelf shelf) {
        super(true);
        this.shelf = shelf;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Optional<Copy> copy = shelf.find(request);
        if (copy.isPresent()) {
            copy.get().send(request, response);
        } else {
            getNext().invoke(request, response);
        }
    }
}
