package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class TerminalTest {

    @Test
    void a_terminal_takes_colour_unless_it_cannot_or_somebody_does_not_want_it() {
        assertThat(Terminal.takesColour(Map.of("TERM", "xterm-256color"))).isTrue();
        assertThat(Terminal.takesColour(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.takesColour(Map.of())).isFalse();
        assertThat(Terminal.takesColour(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
        assertThat(Terminal.takesColour(Map.of("TERM", "xterm", "NO_COLOR", "")))
                .isTrue();
    }
}
