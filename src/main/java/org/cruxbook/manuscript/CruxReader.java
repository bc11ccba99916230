package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Reads one crux page: a pure function from text to a draft or problems, without Spring and without a database, in time
 * linear in the text. What is recognised becomes items; whatever is not is prose, in the author's order.
 */
final class CruxReader {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DESCRIPTION = 5_000;
    static final int MOST_QUESTIONS = 1_000;

    /** The parser's time goes with the square of a paragraph's lines. */
    private static final int MOST_LINES_TOGETHER = 20_000;

    private CruxReader() {}

    /**
     * @param path relative to the content folder, with forward slashes
     * @param text the whole file, front matter included
     */
    static Reading read(String path, String text) {
        String source = withLineFeeds(text);
        Problems start = new Problems(path, 0);
        FrontMatter front = FrontMatter.of(source, start);
        if (start.hasErrors()) {
            return new Reading(null, null, start.found(), Pointers.none(path));
        }
        Problems problems = new Problems(path, front.lines());
        PageText page = PageText.of(path, front, problems);
        Pointers.Collected pointers = new Pointers.Collected();
        CruxDraft read = draft(path, front, page, problems.of(page.origins()), pointers);
        CruxDraft draft = problems.hasErrors() ? null : read;
        PageOutline outline = read == null ? null : PageOutline.of(read);
        return new Reading(draft, outline, problems.found(), pointers.of(path, front, draft));
    }

    /** The text with the line ends that all readers know, and without a byte order mark. */
    static String withLineFeeds(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static @Nullable CruxDraft draft(
            String path, FrontMatter front, PageText text, Problems problems, Pointers.Collected pointers) {
        Node document = parse(front, text, problems);
        if (document == null) {
            return null;
        }
        new TableRows(text.markdown(), problems).mend(document);
        document.accept(new Asides(problems));
        text.inserts().putInto(document);
        Tasks.settle(document);
        document.accept(new Addresses(path, problems, pointers));
        document.accept(new FenceTitles());
        document.accept(new BlanksInHtml(problems));
        document.accept(new StrayMarks(problems));
        AlmostTables almost = new AlmostTables(text.markdown(), problems);
        document.accept(almost);
        if (!text.isMdx()) {
            Set<String> components = MdxInMarkdown.tell(path, text.markdown(), document, problems);
            new UnsafeHtml(components, problems).tell(document);
        }
        Notes notes = Notes.takenFrom(document, problems);
        BlankPlaces blanks = new BlankPlaces(text.markdown(), problems);
        if (BlankReader.count(document) > MOST_QUESTIONS) {
            problems.error(
                    blanks.numbered(document, MOST_QUESTIONS),
                    "the page has more than " + MOST_QUESTIONS + " blanks",
                    "spread them over several pages");
            return null;
        }
        String title = title(front, document, problems);
        if (title == null && problems.hasErrors()) {
            return null;
        }
        if (title == null) {
            problems.error(
                    front.entries().at("title"),
                    "the page has no title",
                    "add 'title: …' to its front matter, or a first line '# …'");
            return null;
        }
        levelHeadings(document);
        Page page = new Page(problems, notes, blanks, almost);
        CruxDraft.Claim claim = new ClaimReader(page).take(document);
        List<CruxDraft.Section> sections = settled(front.entries(), sections(document, page), problems);
        QuestionNames names = new QuestionNames(CruxDraft.questions(sections), problems);
        if (page.markup().tooLong() != null) {
            problems.error(page.markup().tooLong(), "a paragraph, list or table of the page is too long", "split it");
        }
        pointers.anchors(page.anchors());
        return new CruxDraft(
                path,
                Slug.of(front.text("slug", problems), path),
                formerly(front, problems, pointers),
                limited("title", title, LONGEST_TITLE, front, problems),
                description(front, problems),
                front.order(problems),
                front.draft(problems),
                claim,
                sections,
                new RelationReader(front.entries(), names, problems, pointers).read(),
                new ReferenceReader(front.entries(), names, problems).read(),
                new ChainReader(front.entries(), names, problems, pointers).read());
    }

    private static List<CruxDraft.Section> settled(Entries front, List<CruxDraft.Section> sections, Problems problems) {
        List<CruxDraft.Section> asked = QuestionSettings.apply(front, SameWords.apart(sections), problems);
        return SubCruxSettings.apply(front, asked, problems);
    }

    private static @Nullable Node parse(FrontMatter front, PageText text, Problems problems) {
        if (linesTogether(text.markdown()) > MOST_LINES_TOGETHER) {
            problems.error(
                    front.lines() + 1,
                    1,
                    "the page has more than " + MOST_LINES_TOGETHER + " lines without an empty one",
                    "part its paragraphs by empty lines");
            return null;
        }
        int deep = Brackets.tooDeep(text.markdown());
        if (deep >= 0) {
            problems.error(
                    problems.place(text.markdown(), deep),
                    "square brackets are nested more than " + Brackets.DEEPEST + " deep here",
                    "write \\[ for a bracket that is part of the text");
            return null;
        }
        try {
            return Markup.parse(text);
        } catch (IllegalArgumentException e) {
            problems.error(
                    problems.place(text.markdown(), Markup.barTooMany(text.markdown())),
                    "the page's tables have too many cells",
                    "spread them over several pages");
            return null;
        }
    }

    private static int linesTogether(String markdown) {
        int most = 0;
        int together = 0;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            together = line.isEmpty() ? 0 : together + 1;
            most = Math.max(most, together);
        }
        return most;
    }

    private static @Nullable String description(FrontMatter front, Problems problems) {
        String description = front.text("description", problems);
        return description == null ? null : limited("description", description, LONGEST_DESCRIPTION, front, problems);
    }

    private static List<String> formerly(FrontMatter front, Problems problems, Pointers.Collected pointers) {
        Set<String> former = new LinkedHashSet<>();
        for (Entries.Typed typed : front.entries().texts("formerly", problems)) {
            String slug = Slug.of(null, typed.text());
            if (former.add(slug)) {
                pointers.add(new Pointers.FromAddress(slug, typed.place()));
            }
        }
        return List.copyOf(former);
    }

    private static String limited(String name, String text, int longest, FrontMatter front, Problems problems) {
        if (text.length() > longest) {
            problems.error(
                    front.entries().place(name),
                    "the " + name + " is longer than " + longest + " characters",
                    "shorten it");
        }
        return text;
    }

    /** The front matter's title, or the first H1, which is then not shown again; nor is an H1 that repeats the title. */
    private static @Nullable String title(FrontMatter front, Node document, Problems problems) {
        String stated = front.text("title", problems);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1 && !BlankReader.holdsBlank(heading)) {
                String words = Plain.of(heading);
                if (!words.isEmpty() && (stated == null || stated.equals(words))) {
                    heading.unlink();
                    return words;
                }
                break;
            }
        }
        return stated;
    }

    /** Sections are H2s; nothing below skips a level, so that a reader who jumps from heading to heading misses none. */
    private static void levelHeadings(Node document) {
        int last = 1;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                int level = Math.max(2, heading.getLevel());
                heading.setLevel(Math.min(level, last + 1));
                last = heading.getLevel();
            }
        }
    }

    private static List<CruxDraft.Section> sections(Node document, Page page) {
        List<CruxDraft.Section> sections = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        CruxDraft.Heading heading = null;
        for (Node node : Items.children(document)) {
            if (node instanceof Heading next && next.getLevel() == 2 && !BlankReader.holdsBlank(next)) {
                add(sections, heading, nodes, page);
                heading = page.heading(next);
                nodes.clear();
            } else {
                if (node instanceof Heading sub) {
                    page.heading(sub);
                }
                nodes.add(node);
            }
        }
        add(sections, heading, nodes, page);
        return withNotes(page.sides().settle(sections), page);
    }

    /** Footnotes come last: below the last heading if nothing else is, else below one of their own. */
    private static List<CruxDraft.Section> withNotes(List<CruxDraft.Section> sections, Page page) {
        RichText text = page.markup().notes();
        if (text == null) {
            return sections;
        }
        List<CruxDraft.Section> all = new ArrayList<>(sections);
        boolean awaited = !all.isEmpty() && all.get(all.size() - 1).blocks().isEmpty();
        CruxDraft.Heading heading =
                awaited ? all.remove(all.size() - 1).heading() : page.heading(Captions.of("notes.heading"));
        all.add(new CruxDraft.Section(heading, List.of(new CruxDraft.Prose(text))));
        return all;
    }

    private static void add(
            List<CruxDraft.Section> sections, CruxDraft.@Nullable Heading heading, List<Node> nodes, Page page) {
        List<CruxDraft.Block> blocks = new SectionReader(page, heading).read(nodes);
        if (heading != null || !blocks.isEmpty()) {
            sections.add(new CruxDraft.Section(heading, blocks));
        }
    }
}
