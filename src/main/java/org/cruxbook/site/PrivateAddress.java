package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import org.cruxbook.visitor.Secret;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of a private link. Its secret stands behind the {@code #}, which browsers send to nobody: it gets into no log, no
 * {@code Referer} and no preview, and comes to the site in the body of a form alone.
 */
@Component
class PrivateAddress {

    private static final String PATH = "/compare";

    private final PublicAddress addresses;

    PrivateAddress(PublicAddress addresses) {
        this.addresses = addresses;
    }

    /**
     * Where the public address is not configured, the one that this request was sent to will do: whoever forges it only misleads
     * themselves, because nobody else gets the answer.
     */
    String of(Secret secret, HttpServletRequest request) {
        String page = addresses
                .of(PATH)
                .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                        .path(PATH)
                        .toUriString());
        return page + "#" + secret.text();
    }

    /** What the form sends for a link: the whole address, or the secret alone. */
    static String secretIn(String sent) {
        return sent.substring(sent.lastIndexOf('#') + 1).strip();
    }
}
