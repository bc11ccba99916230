package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.cruxbook.estimate.Notes;
import org.cruxbook.visitor.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** All that a visitor has said, on every page, with what they wrote for themselves beside it. */
@Controller
class BookPage {

    /** The name of the field that says which page a note is about. */
    private static final String PAGE = "page";

    private final Selves selves;
    private final Bookbinder binder;
    private final FormCheck check;
    private final Notes notes;
    private final Texts texts;

    BookPage(Selves selves, Bookbinder binder, FormCheck check, Notes notes, Texts texts) {
        this.selves = selves;
        this.binder = binder;
        this.check = check;
        this.notes = notes;
        this.texts = texts;
    }

    @GetMapping("/me")
    ModelAndView show(HttpServletRequest request) {
        return selves.find(request)
                .map(visitor -> page(visitor, SentNotes.NOTHING))
                .orElseGet(this::blank);
    }

    /** The address that refused notes leave in the browser. */
    @GetMapping("/me/notes")
    ModelAndView again() {
        return Redirects.seeOther("/me");
    }

    @PostMapping(path = "/me/notes", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView keep(SentForm sent, HttpServletRequest request) {
        String slug = sent.typed(PAGE);
        Optional<Visitor> visitor = selves.find(request);
        List<Problem> problems = check.atNotes(sent, slug + ".");
        if (visitor.isPresent() && !problems.isEmpty()) {
            return page(visitor.get(), new SentNotes(slug, sent, problems));
        }
        visitor.ifPresent(known -> keep(known, slug, sent, request));
        return Redirects.seeOther("/me");
    }

    /** Only beside what the visitor has said: an address that was made up gets no note. */
    private void keep(Visitor visitor, String slug, SentForm sent, HttpServletRequest request) {
        if (binder.mentions(visitor, slug)) {
            notes.keep(selves.token(request).orElseThrow(), slug, NoteField.jottings(sent));
        }
    }

    private ModelAndView page(Visitor visitor, SentNotes sent) {
        boolean refused = !sent.problems().isEmpty();
        String title = texts.of("book.title");
        return new ModelAndView("me/page", refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("title", refused ? texts.of("ballot.title.error", title) : title)
                .addObject("book", binder.bind(visitor, sent));
    }

    private ModelAndView blank() {
        return new ModelAndView("me/page")
                .addObject("title", texts.of("book.title"))
                .addObject("book", binder.blank());
    }
}
