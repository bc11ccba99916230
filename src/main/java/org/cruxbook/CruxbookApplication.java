package org.cruxbook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Cruxbook. */
@SpringBootApplication
public class CruxbookApplication {

    public static void main(String[] args) {
        SpringApplication.run(CruxbookApplication.class, args);
    }
}
