package org.cruxbook;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.cruxbook.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Cruxbook, or does what a command asks. */
@SpringBootApplication
public class CruxbookApplication {

    public static void main(String[] args) {
        if (Commands.areMeantBy(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication application = new SpringApplication(CruxbookApplication.class);
        application.addListeners(
                new DataFolder(), new ContentFolderCheck(), new AuthorsDatabaseCheck(), new DatabaseFormatCheck());
        application.run(args);
    }

    /** Ticks in microseconds, as both databases keep them, so that a time is the same before and after it is stored. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
