package org.cruxbook;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one line what the operator has to mend, where a stack trace would only hide it. */
class OneLine implements SpringBootExceptionReporter {

    /** Spring creates it with the context, which is null this early. */
    OneLine(@org.jspecify.annotations.Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        boolean plain = failure instanceof CannotStart;
        if (plain) {
            LoggerFactory.getLogger(SpringApplication.class).error(failure.getMessage());
        }
        return plain;
    }
}
