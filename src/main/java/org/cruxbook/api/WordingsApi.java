package org.cruxbook.api;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.transfer.Wordings;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** All words that what a page puts now has had, as comma-separated values; they tell nothing of the crowd. */
@RestController
class WordingsApi {

    private final Cruxes cruxes;
    private final DataSource database;

    WordingsApi(Cruxes cruxes, DataSource database) {
        this.cruxes = cruxes;
        this.database = database;
    }

    @GetMapping(path = "/api/cruxes/{slug}/wordings.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> wordings(@PathVariable String slug) {
        if (!cruxes.existsBySlug(slug)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ContentDisposition download = ContentDisposition.attachment()
                .filename(slug + "-wordings.csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(rows(slug));
    }

    private String rows(String slug) {
        StringWriter rows = new StringWriter();
        try (Connection connection = database.getConnection()) {
            Wordings.ofPage(slug).write(connection, rows);
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException("The wordings cannot be read", e);
        }
        return rows.toString();
    }
}
