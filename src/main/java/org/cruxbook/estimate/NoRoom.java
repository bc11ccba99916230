package org.cruxbook.estimate;

import org.springframework.dao.NonTransientDataAccessResourceException;

/** The disk is as good as full: nothing is stored until there is room again. */
class NoRoom extends NonTransientDataAccessResourceException {

    NoRoom(long usable, long reserve) {
        super("only %,d bytes are left on the data folder's disk, of which %,d are kept free"
                .formatted(usable, reserve));
    }
}
