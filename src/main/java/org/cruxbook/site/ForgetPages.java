package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cruxbook.estimate.Books;
import org.cruxbook.visitor.VisitorCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where someone has everything deleted that is stored of them. */
@Controller
@RequestMapping("/me")
class ForgetPages {

    private final VisitorCookie cookie;
    private final Books books;

    ForgetPages(VisitorCookie cookie, Books books) {
        this.cookie = cookie;
        this.books = books;
    }

    @GetMapping("/forget")
    String ask() {
        return "me/forget";
    }

    @PostMapping("/forget")
    ModelAndView forget(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(books::forget);
        cookie.remove(response);
        return Redirects.seeOther("/me/forgotten");
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "me/forgotten";
    }
}
