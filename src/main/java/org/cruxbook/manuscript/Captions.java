package org.cruxbook.manuscript;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The site's own words within an author's text, from where all its words are. */
final class Captions {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.ROOT);

    private Captions() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(MESSAGES.getString(key), Locale.ROOT).format(arguments);
    }
}
