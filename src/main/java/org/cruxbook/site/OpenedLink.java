package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the results lead to the one whose link the visitor opened. */
@ControllerAdvice(assignableTypes = {ResultsPage.class, WhatIfPage.class})
class OpenedLink {

    private final LinkCookie opened;

    OpenedLink(LinkCookie opened) {
        this.opened = opened;
    }

    @ModelAttribute("opened")
    boolean opened(HttpServletRequest request) {
        return opened.read(request).isPresent();
    }
}
