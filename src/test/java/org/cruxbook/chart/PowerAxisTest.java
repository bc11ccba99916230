package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerAxisTest {

    private static final DotPlot.Texts TEXTS = new DotPlot.Texts("You", "Median", "Both");

    @ParameterizedTest
    @CsvSource({"1, 4", "0.0001, 4", "0.00009, 8", "1e-8, 8", "1e-9, 12", "1e-20, 12"})
    void it_is_as_long_as_it_must_be(double smallest, int powers) {
        assertThat(PowerAxis.reaching(smallest).powers()).isEqualTo(powers);
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 20", "0.1, 75, 15", "0.01, 50, 10", "0.0001, 0, 0", "1e-9, 0, 0", "0, 0, 0"})
    void each_power_of_ten_takes_as_much_room(double share, double place, int bin) {
        PowerAxis axis = new PowerAxis(4);

        assertThat(axis.place(share)).isEqualTo(place, within(1e-9));
        assertThat(axis.bin(share)).isEqualTo(bin);
    }

    @Test
    void a_bin_begins_where_its_first_product_is() {
        PowerAxis axis = new PowerAxis(4);

        assertThat(axis.floor(0)).isZero();
        for (int bin = 1; bin <= 20; bin++) {
            assertThat(axis.bin(axis.floor(bin) * 1.001)).isEqualTo(bin);
            assertThat(axis.bin(axis.floor(bin) * 0.999)).isEqualTo(bin - 1);
        }
    }

    @Test
    void the_numbers_are_powers_of_ten() {
        assertThat(numbers(4)).containsExactly("0.01%", "0.1%", "1%", "10%", "100%");
        assertThat(numbers(8)).containsExactly("10⁻⁶%", "10⁻⁴%", "0.01%", "1%", "100%");
        assertThat(numbers(12)).containsExactly("10⁻¹⁰%", "10⁻⁷%", "10⁻⁴%", "0.1%", "100%");
    }

    private static List<String> numbers(int powers) {
        return plot(new PowerAxis(powers)).numbers().numbers().stream()
                .map(Label::text)
                .toList();
    }

    private static DotPlot plot(PowerAxis axis) {
        List<Long> bins = new ArrayList<>(Collections.nCopies(21, 0L));
        bins.set(10, 5L);
        return axis.plot(bins, 0.001, 0.01, 0.1, 0.5, TEXTS);
    }

    @Test
    void lines_are_drawn_where_the_products_are() {
        DotPlot plot = plot(new PowerAxis(4));

        assertThat(plot.median()).startsWith("M180 ");
        assertThat(plot.band()).startsWith("M97 ").endsWith("H263");
        assertThat(plot.you()).startsWith("M321.01 ");
    }
}
