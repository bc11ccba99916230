package org.cruxbook.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.PrimitiveIterator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Who is in the files of an import and what each has said so far. Some hundred bytes for each of them. */
final class Guests {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private final Map<Key, Integer> places = new HashMap<>();
    private long[] ids = new long[1024];
    private final Map<String, BitSet> said = new HashMap<>();

    /** The half of a hash, which is enough to tell people apart. */
    private record Key(long first, long second) {

        private static Key of(byte[] hash) {
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new Key(bytes.getLong(), bytes.getLong());
        }
    }

    /** @param secret without which nobody can tell which hash stands for a name */
    Guests(String secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] hash(String name) {
        return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes in someone who came in earlier. */
    void add(String hash, long id) {
        put(HexFormat.of().parseHex(hash), id);
    }

    private int put(byte[] hash, long id) {
        int place = places.size();
        if (place == ids.length) {
            ids = Arrays.copyOf(ids, 2 * place);
        }
        ids[place] = id;
        places.put(Key.of(hash), place);
        return place;
    }

    /** Takes in whoever is new. */
    @FunctionalInterface
    interface Arrival {
        void take(long id, String hash);
    }

    /**
     * Finds whoever says this, and takes note that they do.
     *
     * @param newIds for who is new
     * @param arrival is told of who is new
     * @throws BadRow if they have said something to the same before
     */
    long say(Row row, PrimitiveIterator.OfLong newIds, Arrival arrival) throws BadRow {
        byte[] hash = hash(row.visitor());
        @Nullable Integer known = places.get(Key.of(hash));
        BitSet sayers = said.computeIfAbsent(name(row.target()), none -> new BitSet());
        if (known != null && sayers.get(known)) {
            throw new BadRow("'" + row.visitor() + "' has "
                    + (row.target().kind() == Kind.QUESTION ? "answered '" : "taken a stance on '")
                    + row.target().key() + "' further up");
        }
        int place = known == null ? arrive(hash, newIds.nextLong(), arrival) : known;
        sayers.set(place);
        return ids[place];
    }

    private int arrive(byte[] hash, long id, Arrival arrival) {
        arrival.take(id, HexFormat.of().formatHex(hash));
        return put(hash, id);
    }

    private static String name(Target target) {
        return target.kind() + " " + target.slug() + " " + target.key();
    }
}
