package org.cruxbook.manuscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tags of an MDX page belong together, and which are blocks: those that share their lines, within what they stand
 * in, with nothing but others of their kind.
 */
final class MdxElements {

    private static final int NONE = -1;

    /** Elements of HTML that are part of a line even if they fill it. */
    private static final Set<String> PHRASING = Set.of(
            "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "label", "mark", "q", "s",
            "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    private final String source;
    private final List<MdxToken> tokens;
    private final int[] partners;
    private final boolean[] blocks;

    MdxElements(String source, List<MdxToken> tokens) {
        this.source = source;
        this.tokens = tokens;
        this.partners = new int[tokens.size()];
        this.blocks = new boolean[tokens.size()];
        Arrays.fill(partners, NONE);
        pair();
        findAlone();
        settle();
    }

    /** The index of the tag that closes or opens what this one opens or closes; -1 where there is none. */
    int partner(int index) {
        return partners[index];
    }

    /** Whether it stands in lines of its own; of two partners both do or neither. */
    boolean isBlock(int index) {
        return blocks[index];
    }

    private void pair() {
        Deque<Integer> open = new ArrayDeque<>();
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof MdxToken.Tag tag)) {
                continue;
            }
            String name = tag.jsx().name();
            if (tag.jsx().kind() == Jsx.Kind.OPENS) {
                open.push(i);
                names.merge(name, 1, Integer::sum);
            } else if (tag.jsx().kind() == Jsx.Kind.CLOSES && names.getOrDefault(name, 0) > 0) {
                close(i, name, open, names);
            }
        }
    }

    /** What was opened within and never closed stays without a partner. */
    private void close(int index, String name, Deque<Integer> open, Map<String, Integer> names) {
        while (true) {
            int candidate = open.pop();
            String opened = ((MdxToken.Tag) tokens.get(candidate)).jsx().name();
            names.merge(opened, -1, Integer::sum);
            if (opened.equals(name)) {
                partners[index] = candidate;
                partners[candidate] = index;
                return;
            }
        }
    }

    /** A stretch of lines within one element. */
    private static final class Stretch {
        private final List<Integer> members = new ArrayList<>();
        private boolean hasText;
    }

    private void findAlone() {
        Deque<Stretch> stretches = new ArrayDeque<>();
        stretches.push(new Stretch());
        for (int i = 0; i < tokens.size(); i++) {
            MdxToken token = tokens.get(i);
            Stretch stretch = stretches.element();
            if (token instanceof MdxToken.Text text) {
                read(text, stretch);
            } else if (token instanceof MdxToken.Tag tag && tag.jsx().kind() != Jsx.Kind.ALONE) {
                if (partners[i] == NONE) {
                    stretch.hasText = true;
                } else if (partners[i] > i) {
                    stretch.members.add(i);
                    stretches.push(new Stretch());
                } else {
                    end(stretches.pop());
                }
            } else if (token instanceof MdxToken.Tag || token instanceof MdxToken.Expression) {
                stretch.members.add(i);
            }
        }
        stretches.forEach(this::end);
    }

    private void read(MdxToken.Text text, Stretch stretch) {
        int start = text.start();
        while (start <= text.end()) {
            int end = MdxLines.lineEnd(source, start, text.end());
            boolean opensLine = start == 0 || source.charAt(start - 1) == '\n';
            int content = opensLine ? Math.min(end, Margin.end(source, start)) : start;
            stretch.hasText |= !isBlank(content, end);
            if (end < text.end()) {
                end(stretch);
            }
            start = end + 1;
        }
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(source.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void end(Stretch stretch) {
        for (int member : stretch.members) {
            blocks[member] = !stretch.hasText;
        }
        stretch.members.clear();
        stretch.hasText = false;
    }

    /** Within what is part of a line nothing is a block. */
    private void settle() {
        Deque<Boolean> within = new ArrayDeque<>();
        within.push(true);
        for (int i = 0; i < tokens.size(); i++) {
            boolean closing = partners[i] != NONE && partners[i] < i;
            if (closing) {
                within.pop();
                blocks[i] = blocks[partners[i]];
                continue;
            }
            blocks[i] &= within.element() && !isPhrasing(tokens.get(i));
            if (partners[i] != NONE) {
                within.push(blocks[i]);
            }
        }
    }

    private static boolean isPhrasing(MdxToken token) {
        return token instanceof MdxToken.Tag tag && PHRASING.contains(tag.jsx().name());
    }
}
