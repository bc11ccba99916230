package org.cruxbook.estimate;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** What is asked of the database once, when the site starts. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    Product product(JdbcTemplate jdbc) {
        return Product.of(jdbc);
    }

    /** @param size how much is to stay free on the disk of an H2 file */
    @Bean
    Reserve reserve(JdbcTemplate jdbc, Product product, @Value("${cruxbook.data.reserve}") DataSize size) {
        return folder(jdbc, product)
                .map(folder -> Reserve.at(folder, size.toBytes()))
                .orElseGet(Reserve::none);
    }

    /** That of the database's file; empty where it is in memory or on a server. */
    private static Optional<Path> folder(JdbcTemplate jdbc, Product product) {
        return product == Product.H2
                ? Optional.ofNullable(jdbc.queryForObject("select database_path()", String.class))
                        .map(path -> Path.of(path).toAbsolutePath().getParent())
                : Optional.empty();
    }
}
