package org.cruxbook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** The words that the author of a page wrote to be read, found in its source in a way that is as crude as can be. */
public final class AuthorsWords {

    private static final Pattern TAG =
            Pattern.compile("(?s)</?[A-Za-z][\\w.]*((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|</?>");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"|'[^']*'");

    private AuthorsWords() {}

    /** All pages that tests have, and all that come with the project. */
    public static List<Path> pages() {
        return Stream.of(Path.of("src/test/resources/pages"), Path.of("content"))
                .flatMap(AuthorsWords::files)
                .filter(file -> file.toString().matches(".+\\.mdx?"))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream().sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without front matter, addresses, comments, keys, labels and blanks; of MDX only strings and what stands around. */
    public static List<String> in(String path, String source) {
        String body = Parser.unescapeEntities(source, false)
                .replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "")
                .replaceAll("(?s)<!--.*?-->", " ");
        return of((path.endsWith(".mdx") ? withoutMdx(body) : body)
                .replaceAll("</?(sub|sup|kbd)>", "")
                .replaceAll("</?(br|details|summary)>", " ")
                .replaceAll("\\]\\((?:[^()]|\\([^()]*\\))*\\)", " ")
                .replaceAll("(?m)^\\[[^\\]^]+\\]: \\S+$", " ")
                .replaceAll("\\[\\^[^\\]]+\\]:?", " ")
                .replaceAll("\\{#[^}]*\\}", " ")
                .replaceAll("(\\\\?_){2,} ?%", " ")
                .replaceAll("(?m)^```\\w*$", " ")
                .replaceAll("[*_`~]", "")
                .replaceAll("(?m)^\\s*(\\d+[.)]|[-+])\\s", " ")
                .replaceAll("(?m)^\\s*\\[[ x]\\]\\s", " ")
                .replaceAll("\\[[^\\]]*\\](?=\\[)|\\[\\w\\]", " "));
    }

    private static String withoutMdx(String body) {
        String text = body.replaceAll("(?s)\\{/\\*.*?\\*/\\}", " ")
                .replaceAll("(?m)^import [^;]*;$", " ")
                .replaceAll("(?m)^export const \\w+ = \\w+;$", " ")
                .replaceAll("(?m)^export const ", " ")
                .replaceAll("</?(sub|sup|kbd)>", "")
                .replaceAll("\\s(href|src)=\"[^\"]*\"", " ");
        return TAG.matcher(text).replaceAll(tag -> strings(tag.group(1)));
    }

    private static String strings(String attributes) {
        String strings = attributes == null
                ? ""
                : STRING.matcher(attributes)
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.joining(" "));
        return " " + strings.replace("\\", "\\\\").replace("$", "\\$") + " ";
    }

    /** In lower case, whatever stands between them. */
    public static List<String> of(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
