package org.cruxbook.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class NetworkTurnstileTest {

    private final NetworkTurnstile turnstile =
            new NetworkTurnstile(new Allowances(1, Duration.ofHours(1), TimeMeter.SYSTEM_NANOTIME));

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clear();
        RequestContextHolder.resetRequestAttributes();
    }

    private Runnable passOf(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return turnstile.pass();
    }

    @Test
    void a_pass_is_of_the_network_it_was_taken_in_whoever_uses_it() {
        Runnable ann = passOf("192.0.2.1");
        Runnable herNeighbour = passOf("192.0.2.1");
        Runnable ben = passOf("198.51.100.7");
        passOf("203.0.113.9");

        ann.run();
        ben.run();

        assertThatThrownBy(herNeighbour::run).isInstanceOf(TooMany.class);
        passOf("203.0.113.9").run();
    }

    @Test
    void a_pass_that_is_not_used_costs_nothing_and_one_that_was_rolled_back_is_given_back() {
        passOf("192.0.2.1");
        passOf("192.0.2.1").run();

        TransactionSynchronizationManager.getSynchronizations()
                .forEach(end -> end.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));

        passOf("192.0.2.1").run();
        assertThat(TransactionSynchronizationManager.getSynchronizations()).hasSize(2);
    }
}
