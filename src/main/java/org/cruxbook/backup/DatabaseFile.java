package org.cruxbook.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of an H2 database.
 *
 * @param file with its ending, from the root on
 * @param options what follows in the database's URL, with the semicolon, or empty
 */
public record DatabaseFile(Path file, String options) {

    public static final int NONE = 0;
    public static final int UNKNOWN = -1;

    private static final String ENDING = ".mv.db";

    /** Other places than files, such as {@code mem:}, have names of more letters than the drives of Windows. */
    private static final Pattern URL = Pattern.compile("jdbc:h2:(?:file:)?(?![a-zA-Z]{2,}:)([^;]+)(;.*)?");

    /** A file begins with two copies of its head. */
    private static final int HEAD = 4_096;

    private static final Pattern FORMAT = Pattern.compile("^H:2,[^\\n]*?\\bformat:([0-9a-f]{1,8}),");

    /** What an encrypted file begins with: only its owner can see more. */
    private static final String ENCRYPTED = "H2encrypt";

    public static boolean isIn(String url) {
        return URL.matcher(url).matches();
    }

    /** @throws IllegalArgumentException if the URL is that of another database */
    public static DatabaseFile of(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(url);
        }
        String home = Matcher.quoteReplacement(System.getProperty("user.home"));
        Path file = Path.of(parts.group(1).replaceFirst("^~(?=[/\\\\])", home) + ENDING);
        return new DatabaseFile(file.toAbsolutePath().normalize(), parts.group(2) == null ? "" : parts.group(2));
    }

    /** The URL of the same database in another file that is yet to be made: nobody waits for each step of it to be on the disk. */
    public String urlAt(Path other) {
        return "jdbc:h2:file:" + bare(other.toString()) + options.replaceAll("(?i);WRITE_DELAY=\\d+", "");
    }

    /** Where a former file goes: {@code cruxbook-before-20261124-161004.mv.db}. */
    public Path aside(String time) {
        return file.resolveSibling(bare(file.getFileName().toString()) + "-before-" + time + ENDING);
    }

    private static String bare(String name) {
        return name.substring(0, name.length() - ENDING.length());
    }

    /**
     * The number of the format that it was written in; {@link #NONE} if there is no file, an empty one, or one that is
     * encrypted; {@link #UNKNOWN} if it does not begin as a database does.
     */
    public int format() throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        byte[] heads;
        try (InputStream in = Files.newInputStream(file)) {
            heads = in.readNBytes(2 * HEAD);
        }
        String text = new String(heads, StandardCharsets.ISO_8859_1);
        return text.isEmpty() || text.startsWith(ENCRYPTED) ? NONE : format(text);
    }

    private static int format(String heads) {
        Matcher first = FORMAT.matcher(heads);
        Matcher second = FORMAT.matcher(heads.substring(Math.min(HEAD, heads.length())));
        if (first.find()) {
            return Integer.parseInt(first.group(1), 16);
        }
        return second.find() ? Integer.parseInt(second.group(1), 16) : UNKNOWN;
    }
}
