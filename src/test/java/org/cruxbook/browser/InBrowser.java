package org.cruxbook.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cruxbook.site.WithPatterns;
import org.cruxbook.site.WithProblems;
import org.cruxbook.testing.OnH2;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Runs the tests in Chromium against the whole application on a port of its own, which serves the pages of {@code
 * src/test/resources/pages}. Each test begins with an empty crowd, gets its {@link Guests} as a parameter, and fails when
 * the browser has anything to complain about. Without a browser the tests are skipped, except where the environment says
 * {@code E2E_REQUIRED=true}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cruxbook.content.dir=src/test/resources/pages")
@OnH2
@Import({Others.class, WithPatterns.class, WithProblems.class})
@Timeout(120)
@ExtendWith(Browsing.class)
@interface InBrowser {}
