package org.cruxbook.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where visitors come from, as far as one household, school or firm can be told from another: an IPv4 address; of an IPv6
 * address the first 64 bits, which one link has, and the first 48, which one site may have. For example {@code 2001:db8::1}
 * is in {@code 20010db800000000/64} and in {@code 20010db80000/48}.
 *
 * @param name of the network, which is never stored or written to a log
 * @param scale how many times what one link may bring it may bring
 */
record Network(String name, int scale) {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int LINK = 64;
    private static final int SITE = 48;

    /** A site has room for 65,536 links; few have people on more than some of them. */
    private static final int LINKS_OF_A_SITE = 8;

    /**
     * The networks that an address is in, the smallest first.
     *
     * @param address as the server or a proxy gives it; what is no address is a network of its own
     */
    static List<Network> of(String address) {
        String bare = address.split("%", 2)[0];
        // Only what is an address already: a name would be looked up.
        boolean numeric = bare.contains(":") || IPV4.matcher(bare).matches();
        return numeric ? ofNumeric(bare) : List.of(new Network(bare, 1));
    }

    private static List<Network> ofNumeric(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? List.of(prefix(parsed, LINK, 1), prefix(parsed, SITE, LINKS_OF_A_SITE))
                    : List.of(new Network(parsed.getHostAddress(), 1));
        } catch (UnknownHostException malformed) {
            return List.of(new Network(address, 1));
        }
    }

    private static Network prefix(InetAddress address, int bits, int scale) {
        byte[] first = Arrays.copyOf(address.getAddress(), bits / Byte.SIZE);
        return new Network(HexFormat.of().formatHex(first) + "/" + bits, scale);
    }

    /** The name is not for logs. */
    @Override
    public String toString() {
        return "Network[hidden]";
    }
}
