package org.cruxbook.manuscript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages by which someone might try to break a site, or break into it, by what they try. */
final class HostilePages {

    /**
     * One of them.
     *
     * @param kind what is tried
     * @param name a file's, without the folder
     * @param refused whether it is refused; else it is served, and does no harm
     */
    record Page(String kind, String name, byte[] bytes, boolean refused) {

        Reading read() {
            return new Source.Content(name, bytes, "").read();
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return kind + ": " + name;
        }
    }

    private static final int DEEP = 100_000;

    private static final List<String> SCHEMES = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "\u0001javascript:alert(1)",
            "&#106;avascript:alert(1)",
            "javascript&colon;alert(1)",
            "&#x6A&#x61vascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "view-source:javascript:alert(1)",
            "vbscript:msgbox(1)",
            "livescript:x",
            "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
            "data:image/svg+xml;base64,PHN2Zy8+",
            "file:///etc/passwd",
            "filesystem:http://example.org/x",
            "blob:http://example.org/x",
            "about:blank",
            "chrome://settings",
            "ms-settings:x",
            "jar:http://example.org!/x",
            "ftp://example.org/x",
            "ws://example.org",
            "tel:1",
            "intent://x#Intent;scheme=http;end",
            "smb://example.org/x",
            "ldap://example.org/x");

    /** After OWASP's XSS Filter Evasion Cheat Sheet. */
    private static final List<String> CLASSICS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//example.org/x.js></SCRIPT>",
            "<script>alert(1)",
            "<<script>alert(1);//<</script>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<script/x>alert(1)</script>",
            "<script\n>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "\"><script>alert(1)</script>",
            "'-alert(1)-'",
            "<img src=x onerror=alert(1)>",
            "<img src=x:x onerror\n=alert(1)>",
            "<img \"\"\"><script>alert(1)</script>\">",
            "<img/src=x/onerror=alert(1)>",
            "<img src=`x`onerror=alert(1)>",
            "<img dynsrc=\"javascript:alert(1)\">",
            "<img lowsrc=\"javascript:alert(1)\">",
            "<img src=javascript:alert(1)>",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
            "<svg><animate onbegin=alert(1) attributeName=x>",
            "<svg><use href=\"data:image/svg+xml,x#x\"/></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "<math href=\"javascript:alert(1)\">x</math>",
            "<body onload=alert(1)>",
            "<body background=\"javascript:alert(1)\">",
            "<iframe src=\"javascript:alert(1)\"></iframe>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<frameset><frame src=\"javascript:alert(1)\"></frameset>",
            "<object data=\"javascript:alert(1)\"></object>",
            "<embed src=\"javascript:alert(1)\">",
            "<applet code=x></applet>",
            "<link rel=stylesheet href=\"javascript:alert(1)\">",
            "<link rel=import href=\"data:text/html,x\">",
            "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<meta http-equiv=\"Set-Cookie\" content=\"cruxbook=x\">",
            "<base href=\"javascript:alert(1)//\">",
            "<style>@import 'javascript:alert(1)';</style>",
            "<style>*{background:url(javascript:alert(1))}</style>",
            "<div style=\"width:expression(alert(1))\">x</div>",
            "<div style=\"position:fixed;inset:0\">x</div>",
            "<xss style=\"behavior:url(x.htc)\">",
            "<input autofocus onfocus=alert(1)>",
            "<form action=\"javascript:alert(1)\"><button>x</button></form>",
            "<button formaction=\"javascript:alert(1)\">x</button>",
            "<isindex action=\"javascript:alert(1)\" type=submit>",
            "<select onfocus=alert(1) autofocus>",
            "<textarea autofocus onfocus=alert(1)>",
            "<keygen autofocus onfocus=alert(1)>",
            "<video><source onerror=alert(1)></video>",
            "<audio src=x onerror=alert(1)>",
            "<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary></details>",
            "<kbd onmouseover=alert(1)>x</kbd>",
            "<sub id=q-a name=attributes class=x>x</sub>",
            "<br style=x onclick=alert(1)>",
            "<marquee onstart=alert(1)>x</marquee>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
            "<a onclick=alert(1)>x</a>",
            "<a target=_blank href=https://example.org ping=https://example.org>x</a>",
            "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
            "<!-- --!><script>alert(1)</script>",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<?xml version=\"1.0\"?><script>alert(1)</script>",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<template><script>alert(1)</script></template>",
            "<plaintext>",
            "<xmp><script>alert(1)</script></xmp>",
            "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
            "<title><img src=x onerror=alert(1)></title>",
            "\u00bcscript\u00bealert(1)\u00bc/script\u00be",
            "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
            "<div id=\"__proto__\"><p name=\"cookie\">x</p></div>",
            "`<script>alert(1)</script>`",
            "[x](https://example.org \"onmouseover=alert(1) \\\"><script>alert(1)</script>\")",
            "![\"onerror=alert(1)](a.png)",
            "[a]: <https://example.org/\"onclick=\"alert(1)>\n\n[a]");

    private static final List<String> EXPRESSIONS = List.of(
            "${7*7}",
            "#{7*7}",
            "*{7*7}",
            "@{/x}",
            "~{x::y}",
            "[[${7*7}]]",
            "[(${7*7})]",
            "__${7*7}__::.x",
            "{{7*7}}",
            "<%= 7*7 %>",
            "${T(java.lang.Runtime).getRuntime().exec('x')}",
            "${jndi:ldap://127.0.0.1/x}",
            "{0} {1} '{'");

    private HostilePages() {}

    static List<Page> all() {
        List<Page> all = new ArrayList<>();
        empty(all);
        frontMatter(all);
        bombs(all);
        html(all);
        addresses(all);
        mdx(all);
        deep(all);
        large(all);
        bytes(all);
        questions(all);
        expressions(all);
        return List.copyOf(all);
    }

    private static void empty(List<Page> all) {
        refused(all, "empty", "empty.md", "");
        refused(all, "empty", "blank.md", " \n\t\n\u00a0");
        refused(all, "empty", "mark.md", "\uFEFF");
        refused(all, "empty", "fences.md", "---\n---\n");
        refused(all, "empty", "empty.mdx", "\n");
    }

    private static void frontMatter(List<Page> all) {
        String kind = "unterminated or wrong-typed front matter";
        refused(all, kind, "unclosed.md", "---\ntitle: A\n\nWords\n");
        refused(all, kind, "unclosed-text.md", "---\ntitle: \"A\n---\n");
        refused(all, kind, "dots.md", "---\ntitle: A\n...\nWords\n");
        refused(all, kind, "scalar.md", "---\nwords\n---\n# A\n");
        refused(all, kind, "list.md", "---\n- title: A\n---\n# A\n");
        refused(all, kind, "title-list.md", "---\ntitle: [A]\n---\n");
        refused(all, kind, "title-map.md", "---\ntitle: {a: b}\n---\n");
        refused(all, kind, "description-map.md", "---\ntitle: A\ndescription: {a: b}\n---\n");
        refused(all, kind, "slug-list.md", "---\ntitle: A\nslug: [a, b]\n---\n");
        refused(all, kind, "order-map.md", "---\ntitle: A\norder: {a: b}\n---\n");
        served(all, kind, "sidebar-list.md", "---\ntitle: A\nsidebar: [1, 2]\n---\n");
        refused(all, kind, "draft-list.md", "---\ntitle: A\ndraft: [true]\n---\n");
        refused(all, kind, "questions-text.md", "---\ntitle: A\nquestions: none\n---\nx: ____%\n");
        refused(all, kind, "relations-number.md", "---\ntitle: A\nrelations: 7\n---\nx: ____%\n");
        refused(all, kind, "references-text.md", "---\ntitle: A\nreferences: none\n---\nx: ____%\n");
        refused(all, kind, "steps-text.md", "---\ntitle: A\nkind: chain\nsteps: all\n---\n");
        refused(all, kind, "formerly-map.md", "---\ntitle: A\nformerly: {a: b}\n---\n");
        refused(all, kind, "twice.md", "---\ntitle: A\ntitle: B\n---\n");
    }

    private static void bombs(List<Page> all) {
        String kind = "YAML bombs and tags";
        refused(all, kind, "aliases.md", "---\ntitle: A\n" + aliases() + "---\n");
        refused(all, kind, "merges.md", "---\ntitle: A\na: &a {b: c}\n" + merges() + "---\n");
        refused(all, kind, "itself.md", "---\ntitle: A\na: &a [*a, *a, *a]\n? *a\n: b\n---\n");
        refused(all, kind, "object.md", "---\ntitle: !!javax.script.ScriptEngineManager [x]\n---\n");
        refused(all, kind, "address.md", "---\ntitle: !!java.net.URL [\"http://127.0.0.1/\"]\n---\n");
        refused(all, kind, "long-tag.md", "---\ntitle: !<tag:yaml.org,2002:java.lang.Runtime> x\n---\n");
        refused(all, kind, "python.md", "---\ntitle: !!python/object/apply:os.system [x]\n---\n");
        refused(all, kind, "own-tag.md", "---\ntitle: !own x\n---\n");
        refused(all, kind, "several.md", "---\ntitle: A\n--- \n---\ntitle: B\n---\n".replace("--- \n", "--- x\n"));
        refused(all, kind, "many.md", "---\ntitle: A\n" + "a".repeat(70_000) + ": b\n---\n");
    }

    private static void html(List<Page> all) {
        String kind = "raw HTML and every XSS classic";
        for (int n = 0; n < CLASSICS.size(); n++) {
            served(
                    all,
                    kind,
                    "xss-%02d.md".formatted(n),
                    titled("Words " + CLASSICS.get(n) + "\n\n" + CLASSICS.get(n) + "\n"));
        }
        served(all, kind, "xss-together.mdx", titled(String.join("\n\n", CLASSICS)));
        served(all, kind, "xss-in-fields.md", inEveryField(CLASSICS.get(0) + CLASSICS.get(10)));
    }

    private static void addresses(List<Page> all) {
        String kind = "dangerous URL schemes";
        served(all, kind, "links.md", titled(each(SCHEMES, "[x](<%s>)")));
        served(all, kind, "bare-links.md", titled(each(SCHEMES, "[x](%s)")));
        served(all, kind, "images.md", titled(each(SCHEMES, "![x](<%s>)")));
        served(all, kind, "autolinks.md", titled(each(SCHEMES, "<%s> and %<s")));
        served(all, kind, "references.md", titled(numbered("[x][%d] ![x][%<d]\n\n[%<d]: <%s>")));
        served(
                all,
                kind,
                "attributes.mdx",
                titled(each(SCHEMES, "<a href=\"%s\">x</a> <A href={`%<s`} /> [x](<%<s>)")));
    }

    private static void mdx(List<Page> all) {
        String kind = "MDX that tries to run";
        served(
                all,
                kind,
                "imports.mdx",
                titled(
                        "import fs from 'fs'\nimport '../../../etc/passwd'\n\nexport const x = await fetch('http://127.0.0.1')\n"
                                + "\nexport default () => process.exit(1)\n\nWords\n"));
        served(
                all,
                kind,
                "expressions.mdx",
                titled(
                        "{process.exit(1)} {fetch('http://127.0.0.1')} {(() => { while (true) {} })()}\n\n"
                                + "{require('child_process').exec('x')} {`${globalThis}`} {eval('1')} {import('fs')} {/* gone */}\n"));
        served(
                all,
                kind,
                "components.mdx",
                titled(
                        "<Script src=\"//example.org/x.js\" />\n\n<div dangerouslySetInnerHTML={{__html: '<script>alert(1)</script>'}} />\n"
                                + "\n<A onClick={() => alert(1)} href={'javascript:alert(1)'} {...globalThis}>x</A>\n\n<iframe src={`javascript:alert(1)`} />\n"));
        served(all, kind, "unclosed.mdx", titled("<A b={\"\n\n{`${\n\nexport const a = {\n\n<A.B.C d=<E/>\n"));
    }

    private static void deep(List<Page> all) {
        String kind = "nesting 100,000 deep";
        served(all, kind, "quotes.md", titled(">".repeat(DEEP) + " x"));
        served(all, kind, "lists.md", titled("- ".repeat(DEEP) + "x"));
        served(all, kind, "numbers.md", titled("1. ".repeat(DEEP) + "x"));
        served(all, kind, "emphasis.md", titled("*a **b ".repeat(DEEP / 2)));
        served(all, kind, "stars.md", titled("*".repeat(DEEP) + "a" + "*".repeat(DEEP)));
        served(all, kind, "struck.md", titled("~~a ".repeat(DEEP)));
        served(all, kind, "open-brackets.md", titled("![".repeat(DEEP) + "x"));
        refused(all, kind, "brackets.md", titled("[".repeat(DEEP) + "x" + "](y)".repeat(DEEP)));
        refused(all, kind, "bare-brackets.md", titled("[".repeat(DEEP) + "x" + "]".repeat(DEEP)));
        refused(all, kind, "pictures.md", titled("![".repeat(DEEP) + "x" + "](y)".repeat(DEEP / 2)));
        served(
                all,
                kind,
                "brackets-as-deep-as-may-be.md",
                titled(("![".repeat(500) + "x ".repeat(1_000) + "](y)".repeat(500)).repeat(90)));
        served(all, kind, "many-references.md", titled("[a][a]".repeat(DEEP / 2) + "\n\n[a]: /b\n"));
        refused(all, kind, "elements.md", titled("<b>".repeat(DEEP) + "x" + "</b>".repeat(DEEP / 4)));
        served(all, kind, "details.md", titled("<details>".repeat(DEEP / 2) + "x"));
        refused(all, kind, "jsx.mdx", titled("<A>".repeat(DEEP / 2) + "x" + "</A>".repeat(DEEP / 2)));
        served(all, kind, "braces.mdx", titled("{".repeat(DEEP) + "}".repeat(DEEP)));
        served(all, kind, "arrays.mdx", titled("<A b={" + "[".repeat(DEEP) + "]".repeat(DEEP) + "} />"));
        refused(all, kind, "flow.md", "---\ntitle: " + "[".repeat(DEEP) + "\n---\n");
        refused(all, kind, "flow-within-64-kb.md", "---\ntitle: " + "[".repeat(60_000) + "\n---\n");
        refused(all, kind, "maps.md", "---\n" + "{a: ".repeat(15_000) + "\n---\n");
        refused(all, kind, "sequences.md", "---\ntitle: A\nb:\n  " + "- ".repeat(30_000) + "x\n---\n");
    }

    private static void large(List<Page> all) {
        String table = "tables with a million cells";
        refused(
                all,
                table,
                "million.md",
                titled("|a".repeat(1000) + "|\n" + "|-".repeat(1000) + "|\n"
                        + ("|x".repeat(1000) + "|\n").repeat(1000)));
        refused(
                all,
                table,
                "million-empty.md",
                titled("|" + "|".repeat(1000) + "\n" + "|-".repeat(1000) + "|\n"
                        + ("|".repeat(1001) + "\n").repeat(500)));
        refused(all, table, "wide.md", titled("|a".repeat(100_000) + "|\n" + "|-".repeat(100_000) + "|\n"));
        refused(all, table, "long.md", titled("|a|b|\n|-|-|\n" + "|x|y|\n".repeat(10_000)));
        served(all, table, "half-as-long.md", titled("|a|b|\n|-|-|\n" + "|x|y|\n".repeat(5_000)));
        refused(all, "one 6 MB line", "line.md", "# " + "x".repeat(6_000_000));
        refused(all, "one 6 MB line", "words.md", "# A\n\n" + "word ".repeat(1_200_000));
        served(all, "one 6 MB line", "as-long-as-may-be.md", titled("x ".repeat(Source.LONGEST / 2 - 20)));
    }

    private static void bytes(List<Page> all) {
        String kind = "UTF-16, NUL, bidi controls, invalid bytes";
        add(all, kind, "utf-16.md", "# A\n\nWords\n".getBytes(StandardCharsets.UTF_16), true);
        add(all, kind, "utf-16le.md", "# A\n\nWords\n".getBytes(StandardCharsets.UTF_16LE), true);
        add(all, kind, "latin-1.md", "# \u00c4\n".getBytes(StandardCharsets.ISO_8859_1), true);
        add(all, kind, "overlong.md", bytes("# A\n", 0xC0, 0xAF), true);
        add(all, kind, "surrogate.md", bytes("# A\n", 0xED, 0xA0, 0x80), true);
        add(all, kind, "cut.md", bytes("# A\n", 0xF0, 0x9F), true);
        add(all, kind, "binary.md", bytes("\u0089PNG\r\n", 0xFF, 0xD8, 0, 1, 2), true);
        served(all, kind, "nul.md", titled("a\u0000b [c\u0000](d\u0000) x: ____% {#k}\n"));
        served(all, kind, "bidi.md", inEveryField("a\u202e\u2066b\u2069\u202c\u200f"));
        served(all, kind, "controls.md", titled("a\u0001\u0008\u000b\u000c\u001b[31m\u007f\u0085\u2028\u2029b\n"));
        served(all, kind, "noncharacters.md", titled("a\uFDD0\uFDD1\uFFFE\uFFFFb\n"));
        served(all, kind, "marks.md", titled("Z" + "\u0351".repeat(200_000)));
        served(all, kind, "ends.md", "\uFEFF---\r\ntitle: A\r---\r\n\r\rx: ____%\r");
    }

    private static void questions(List<Page> all) {
        served(
                all,
                "500 questions",
                "five-hundred.md",
                titled("Probability that:\n\n"
                        + IntStream.range(0, 500)
                                .mapToObj(n -> "- it rains on day " + n + ": ____%\n")
                                .collect(Collectors.joining())));
        served(all, "500 questions", "the-same.md", titled("- it rains: ____%\n".repeat(500)));
        String kind = "colliding, empty, reserved and over-long keys";
        refused(all, kind, "colliding.md", titled("- a: ____% {#k}\n- b: ____% {#k}\n"));
        served(all, kind, "nearly.md", titled("- a: ____% {#k}\n- b: ____% {#K}\n"));
        served(all, kind, "empty-key.md", titled("- a: ____% {#}\n- b: ____% {# }\n"));
        for (String key : List.of(
                "_shown",
                "_retry",
                "-",
                "stance.a",
                "stance[a]",
                "a:b",
                "a&b=c",
                "..",
                "/etc",
                "<b>",
                "x".repeat(65))) {
            refused(all, kind, "key-" + Keys.hash(key).substring(0, 6) + ".md", titled("- a: ____% {#" + key + "}\n"));
        }
        served(
                all,
                kind,
                "names-of-scripts.md",
                titled(
                        "- a: ____% {#constructor}\n- d: ____% {#__proto__}\n- b: ____% {#toString}\n- c: ____% {#id}\n"));
    }

    private static void expressions(List<Page> all) {
        String kind = "template expressions in every field";
        served(all, kind, "expressions-together.md", inEveryField(String.join(" ", EXPRESSIONS)));
        for (int n = 0; n < EXPRESSIONS.size(); n++) {
            served(all, kind, "expression-%02d.md".formatted(n), inEveryField(EXPRESSIONS.get(n)));
        }
    }

    /** Whatever an author can write anything into. */
    private static String inEveryField(String words) {
        String quoted = "'" + words.replace("'", "''") + "'";
        String cell = words.replace("|", "\\|");
        return """
                ---
                title: Title %1$s
                description: %1$s
                slug: %1$s
                references:
                  - question: 1
                    percent: 5
                    of: %1$s
                    who: %1$s
                    year: 2020
                    link: https://example.org/
                ---
                **The claim**: %2$s

                ## Arguments for %2$s

                - **%2$s**: %2$s

                ## Failure modes %2$s

                | %3$s | %3$s |
                |---|---|
                | **%3$s** | %3$s |

                ## Key sub-cruxes %2$s

                | %3$s | Pessimist %3$s | Optimist %3$s |
                |---|---|---|
                | %3$s? | %3$s a | %3$s b |

                ## Current efforts %2$s

                | Effort | Status %3$s | Effectiveness |
                |---|---|---|
                | %3$s | %3$s | %3$s |

                ## Your crux %2$s

                Probability %2$s that:

                - it rains: ____%%
                - %2$s: ____%%

                ![%2$s](a.png) [%2$s](https://example.org/) `%2$s`
                """.formatted(quoted.replaceFirst("'", "'Words "), words, cell)
                .replace("title: Title 'Words", "title: 'Words");
    }

    private static String titled(String body) {
        return "---\ntitle: A\n---\n" + body;
    }

    private static String each(List<String> values, String format) {
        return values.stream().map(format::formatted).collect(Collectors.joining("\n\n"));
    }

    private static String numbered(String format) {
        return IntStream.range(0, SCHEMES.size())
                .mapToObj(n -> format.formatted(n, SCHEMES.get(n)))
                .collect(Collectors.joining("\n\n"));
    }

    private static String aliases() {
        return IntStream.range(0, 25)
                .mapToObj(n ->
                        "a%d: &a%d [%s]\n".formatted(n, n, n == 0 ? "x" : ("*a" + (n - 1) + ", ").repeat(9) + "x"))
                .collect(Collectors.joining());
    }

    private static String merges() {
        return IntStream.range(0, 25)
                .mapToObj(n -> "m%d: &m%d {<<: [%s]}\n"
                        .formatted(n, n, n == 0 ? "*a, *a" : "*m%d, *m%<d, *m%<d".formatted(n - 1)))
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String before, int... after) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before.getBytes(StandardCharsets.ISO_8859_1));
        IntStream.of(after).forEach(all::write);
        return all.toByteArray();
    }

    private static void refused(List<Page> all, String kind, String name, String text) {
        add(all, kind, name, text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static void served(List<Page> all, String kind, String name, String text) {
        add(all, kind, name, text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static void add(List<Page> all, String kind, String name, byte[] bytes, boolean refused) {
        all.add(new Page(kind, name, bytes, refused));
    }
}
