package org.cruxbook.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lends each test a browser, and looks afterwards at what the browser said. */
class Browsing implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Logger log = LoggerFactory.getLogger(Browsing.class);
    private static final Namespace NAMESPACE = Namespace.create(Browsing.class);
    private static final String NO_BROWSER = "no Chromium here: install it, or name it in CHROME_PATH";

    /** @throws IllegalStateException if there is no browser and there has to be one */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if ("true".equals(System.getenv("E2E_REQUIRED"))) {
            throw new IllegalStateException("E2E_REQUIRED, but " + NO_BROWSER);
        }
        log.warn("SKIPPED {}: {}", context.getDisplayName(), NO_BROWSER);
        return ConditionEvaluationResult.disabled(NO_BROWSER);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        Tables.forgetEveryone(application.getBean(JdbcTemplate.class));
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        context.getStore(NAMESPACE).put(Guests.class, new Guests(chromium(context), "http://localhost:" + port));
    }

    /** Closed with the root's store, when the JVM's last test has run. */
    private static Chromium chromium(ExtensionContext context) {
        Path executable = Chromium.find().orElseThrow();
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Chromium.class, key -> new Chromium(executable), Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        guests(context).ifPresent(Guests::leave);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Guests.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return guests(context).orElseThrow();
    }

    private static Optional<Guests> guests(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(Guests.class, Guests.class));
    }
}
