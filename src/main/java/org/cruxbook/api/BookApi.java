package org.cruxbook.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.cruxbook.visitor.VisitorCookie;
import org.cruxbook.visitor.Visitors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A copy of everything that is stored of the visitor who asks, and of nobody else. */
@RestController
class BookApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final VisitorCookie cookie;
    private final Visitors visitors;
    private final BookCopies copies;

    BookApi(VisitorCookie cookie, Visitors visitors, BookCopies copies) {
        this.cookie = cookie;
        this.visitors = visitors;
        this.copies = copies;
    }

    @GetMapping("/me/answers.json")
    ResponseEntity<BookContent> json(HttpServletRequest request) {
        return file("cruxbook-answers.json", MediaType.APPLICATION_JSON).body(book(request));
    }

    @GetMapping("/me/answers.csv")
    ResponseEntity<String> csv(HttpServletRequest request) {
        return file("cruxbook-answers.csv", CSV).body(new BookTable(book(request)).toString());
    }

    private BookContent book(HttpServletRequest request) {
        return cookie.read(request).flatMap(visitors::find).map(copies::of).orElse(BookContent.EMPTY);
    }

    private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
