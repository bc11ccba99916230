package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.cruxbook.crux.RichText;
import org.cruxbook.manuscript.BlankReader.Blank;
import org.jspecify.annotations.Nullable;

/** One sentence, line or cell that holds blanks: what each of them asks, and the key that its author gave it. */
final class Unit {

    private static final Pattern KEY = Pattern.compile("\\s?\\{#([^{}\\s]{1,200})\\}");

    private final List<Pieces> around;
    private final @Nullable String[] keys;
    private final Node at;

    private Unit(Pieces unit, Node at) {
        this.around = new ArrayList<>(unit.cutAtBlanks());
        this.keys = new String[around.size() - 1];
        this.at = at;
    }

    static List<Blank> blanks(Pieces text, Node at) {
        Unit unit = new Unit(text, at);
        unit.takeKeys();
        return unit.last().hasWords() ? unit.running() : unit.ending();
    }

    /** Whether nothing but a key stands after the last blank. */
    static boolean endsInBlank(Pieces line) {
        List<Pieces> around = line.cutAtBlanks();
        return !withoutKeys(around.get(around.size() - 1)).hasWords();
    }

    /** A key right after a blank is that blank's; any other is the next one's, or the last one's. */
    private void takeKeys() {
        for (int i = 0; i < around.size(); i++) {
            String plain = around.get(i).plain();
            Matcher key = KEY.matcher(plain);
            while (key.find()) {
                boolean after = i > 0 && !new Pieces("", plain.substring(0, key.start())).hasWords();
                int blank = after ? i - 1 : Math.min(i, keys.length - 1);
                // Two keys for one blank make one that cannot be used, which is reported.
                keys[blank] = keys[blank] == null ? key.group(1) : keys[blank] + " " + key.group(1);
            }
            around.set(i, withoutKeys(around.get(i)));
        }
    }

    private Pieces last() {
        return around.get(around.size() - 1);
    }

    /** "Rain: ____%, snow: ____%": each blank asks for what stands before it. */
    private List<Blank> ending() {
        List<Blank> blanks = new ArrayList<>();
        RichText first = around.get(0).trimmed();
        for (int i = 0; i < keys.length; i++) {
            RichText text = i == 0 ? first : Elision.completed(around.get(i).trimmed(), first);
            blanks.add(new Blank(text, keys[i], at));
        }
        return blanks;
    }

    /** "A ____% chance of rain and a ____% chance of snow": each blank keeps the words around it. */
    private List<Blank> running() {
        List<Blank> blanks = new ArrayList<>();
        Pieces before = around.get(0);
        for (int i = 1; i <= keys.length; i++) {
            List<Pieces> cut = i == keys.length
                    ? Arrays.asList(last(), new Pieces("", ""))
                    : around.get(i).cutAtLast(Blanks.CLAUSE);
            blanks.add(new Blank(before.then("…%", cut.get(0)).trimmed(), keys[i - 1], at));
            before = cut.get(1);
        }
        return blanks;
    }

    private static Pieces withoutKeys(Pieces pieces) {
        return new Pieces(
                KEY.matcher(pieces.html()).replaceAll(""),
                KEY.matcher(pieces.plain()).replaceAll(""));
    }
}
