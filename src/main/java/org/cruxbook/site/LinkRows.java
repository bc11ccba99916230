package org.cruxbook.site;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.cruxbook.comparison.Name;
import org.cruxbook.comparison.PrivateLink;
import org.cruxbook.comparison.PrivateLinks;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.visitor.Visitor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says of each of a visitor's private links what it is about and whether it was opened. */
@Component
class LinkRows {

    private final PrivateLinks links;
    private final Cruxes cruxes;
    private final Texts texts;

    LinkRows(PrivateLinks links, Cruxes cruxes, Texts texts) {
        this.links = links;
        this.cruxes = cruxes;
        this.texts = texts;
    }

    /** The newest first. */
    List<LinkRow> of(Visitor visitor) {
        List<PrivateLink> made = links.findAll(visitor);
        List<String> slugs = made.stream()
                .flatMap(link -> link.cruxSlug().stream())
                .distinct()
                .toList();
        Map<String, String> titles = cruxes.findBySlugIn(slugs).stream().collect(toMap(Crux::slug, Crux::title));
        return made.stream().map(link -> row(link, titles)).toList();
    }

    private LinkRow row(PrivateLink link, Map<String, String> titles) {
        return new LinkRow(
                link.id(),
                link.name().map(Name::text).orElse(null),
                link.cruxSlug().map(titles::get).orElse(null),
                link.cruxSlug().isEmpty(),
                texts.of("links.made.on", date(link.madeOn())),
                link.openedOn()
                        .map(day -> texts.of("links.opened", date(day)))
                        .orElseGet(() -> texts.of("links.unopened")));
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(day);
    }
}
