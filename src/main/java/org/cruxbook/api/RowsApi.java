package org.cruxbook.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.transfer.Export;
import org.cruxbook.transfer.ExportSettings;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The single answers and stances of a page as comma-separated values, for those to whom the operator gives them. */
@RestController
class RowsApi {

    private final ExportSettings settings;
    private final Cruxes cruxes;
    private final Looks looks;
    private final DataSource database;

    /** Each goes through a great deal of the database. */
    private final Semaphore exports = new Semaphore(2);

    RowsApi(ExportSettings settings, Cruxes cruxes, Looks looks, DataSource database) {
        this.settings = settings;
        this.cruxes = cruxes;
        this.looks = looks;
        this.database = database;
    }

    @GetMapping("/api/cruxes/{slug}/answers.csv")
    void answers(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(Kind.QUESTION, slug, request, response);
    }

    @GetMapping("/api/cruxes/{slug}/stances.csv")
    void stances(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(Kind.SUB_CRUX, slug, request, response);
    }

    private void write(Kind kind, String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!settings.givesRows() || !cruxes.existsBySlug(slug)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        admit(slug, request);
        Path rows = Files.createTempFile("cruxbook-rows", ".csv");
        try {
            if (made(kind, slug, rows)) {
                send(slug + (kind == Kind.QUESTION ? "-answers.csv" : "-stances.csv"), rows, response);
            } else {
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
                throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            }
        } finally {
            Files.delete(rows);
        }
    }

    /** Nobody's connection keeps one to the database waiting, however slowly they read. */
    private boolean made(Kind kind, String slug, Path rows) throws IOException {
        if (!exports.tryAcquire()) {
            return false;
        }
        try (Connection connection = database.getConnection();
                Writer out = Files.newBufferedWriter(rows)) {
            Export.ofPage(kind, slug, settings.since()).write(connection, out);
            return true;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The rows cannot be read", e);
        } finally {
            exports.release();
        }
    }

    private static void send(String name, Path rows, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setContentLengthLong(Files.size(rows));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Files.copy(rows, response.getOutputStream());
    }

    private void admit(String slug, HttpServletRequest request) {
        if (settings.rows() == ExportSettings.Rows.EVERYONE) {
            looks.record(slug, request);
        } else if (!looks.hasSeen(slug, request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
