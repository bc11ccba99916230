package org.cruxbook.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cruxbook.visitor.Turnstile;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Lets so many new visitors of one network through. Who is made known by anything else than a request, such as the invented
 * crowd of the demonstration, is not counted.
 */
class NetworkTurnstile implements Turnstile {

    private final Allowances allowances;

    NetworkTurnstile(Allowances allowances) {
        this.allowances = allowances;
    }

    /** Throws {@link TooMany} if the network has brought too many. */
    @Override
    public Runnable pass() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request instanceof ServletRequestAttributes web) {
            String address = web.getRequest().getRemoteAddr();
            return () -> pass(Network.of(address));
        }
        return () -> {};
    }

    private void pass(List<Network> networks) {
        List<Network> passed = new ArrayList<>();
        for (Network network : networks) {
            Duration wait = allowances.take(network.name(), network.scale());
            if (!wait.isZero()) {
                giveBack(passed);
                throw new TooMany(TooMany.What.NEW_VISITORS, wait);
            }
            passed.add(network);
        }
        giveBackUnlessStored(passed);
    }

    private void giveBack(List<Network> passed) {
        passed.forEach(network -> allowances.giveBack(network.name(), network.scale()));
    }

    /** What is rolled back has made nobody known. */
    private void giveBackUnlessStored(List<Network> passed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    giveBack(passed);
                }
            }
        });
    }
}
