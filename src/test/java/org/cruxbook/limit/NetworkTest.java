package org.cruxbook.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @Test
    void an_ipv4_address_is_a_network_of_its_own() {
        assertThat(Network.of("192.0.2.7")).containsExactly(new Network("192.0.2.7", 1));
    }

    @Test
    void an_ipv4_address_is_the_same_however_it_is_written() {
        assertThat(Network.of("::ffff:192.0.2.7")).isEqualTo(Network.of("192.0.2.7"));
    }

    @Test
    void an_ipv6_address_counts_for_its_link_and_for_its_site() {
        List<Network> networks = Network.of("2001:db8:1:2:a:b:c:d");

        assertThat(networks).containsExactly(new Network("20010db800010002/64", 1), new Network("20010db80001/48", 8));
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(networks);
        assertThat(Network.of("2001:db8:1:3::1").get(0)).isNotEqualTo(networks.get(0));
        assertThat(Network.of("2001:db8:1:3::1").get(1)).isEqualTo(networks.get(1));
    }

    @Test
    void an_interface_is_no_part_of_an_address() {
        assertThat(Network.of("fe80::1%eth0")).isEqualTo(Network.of("fe80::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "localhost", "_hidden", "1.2.3", "999.1.1.1", "::g", "a:b:c"})
    void what_is_no_address_is_a_network_as_it_stands_and_is_looked_up_nowhere(String text) {
        assertThat(Network.of(text)).containsExactly(new Network(text, 1));
    }
}
