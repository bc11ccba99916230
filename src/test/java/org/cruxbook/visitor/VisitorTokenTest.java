package org.cruxbook.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTokenTest {

    /** 32 zero bytes. */
    private static final String ZEROS = "A".repeat(43);

    @Test
    void a_fresh_token_is_written_as_43_characters_that_need_no_quoting_and_read_again() {
        VisitorToken token = VisitorToken.fresh();

        assertThat(token.secret()).matches("[A-Za-z0-9_-]{43}");
        assertThat(VisitorToken.parse(token.secret())).contains(token);
    }

    @Test
    void no_two_fresh_tokens_are_the_same() {
        assertThat(VisitorToken.fresh()).isNotEqualTo(VisitorToken.fresh());
    }

    @Test
    void what_is_stored_is_the_sha_256_of_the_32_bytes() {
        assertThat(VisitorToken.parse(ZEROS))
                .get()
                .extracting(VisitorToken::hash)
                .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
    }

    @Test
    void a_log_line_does_not_give_the_secret_away() {
        VisitorToken token = VisitorToken.fresh();

        assertThat(token.toString()).doesNotContain(token.secret()).doesNotContain(token.hash());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/A",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAé",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
            })
    void anything_else_is_no_token(String text) {
        assertThat(VisitorToken.parse(text)).isEmpty();
    }
}
