package org.cruxbook.manuscript;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes the addresses in one page fit to be sent: links keep only harmless schemes and lead to other pages of the
 * folder where they name their files; images of the folder are shown, images elsewhere become links.
 */
final class Addresses extends AbstractVisitor {

    private static final Pattern SCHEME =
            Pattern.compile("^[\\p{Cntrl}\\s]*([A-Za-z][A-Za-z0-9+.\\s-]*):.*", Pattern.DOTALL);
    private static final Set<String> HARMLESS = Set.of("http", "https", "mailto");
    private static final Pattern IMAGE = Pattern.compile(".+\\.(png|jpe?g|gif|webp|avif|svg)");
    private static final String IMAGES = "/images/";

    private final String path;
    private final Problems problems;
    private final Pointers.Collected pointers;

    Addresses(String path, Problems problems, Pointers.Collected pointers) {
        this.path = path;
        this.problems = problems;
        this.pointers = pointers;
    }

    @Override
    public void visit(Link link) {
        if (repeatsAddress(link)) {
            link.getFirstChild().unlink();
            link.appendChild(new Text(Blanks.unmask(link.getDestination())));
        }
        visitChildren(link);
        String address = Blanks.unmask(link.getDestination());
        link.setTitle(link.getTitle() == null ? null : Blanks.unmask(link.getTitle()));
        if (!harmless(address)) {
            problems.warning(link, "a link to an unsafe address is shown as text", "link to an http or https address");
            unwrap(link);
        } else {
            link.setDestination(PageLink.resolved(address));
            pointers.add(new Pointers.ToAddress(link.getDestination(), problems.place(link)));
        }
    }

    @Override
    public void visit(Image image) {
        String address = Blanks.unmask(image.getDestination());
        String alt = Plain.of(image);
        if (alt.isEmpty()) {
            problems.warning(image, "an image has no text in its place", "write what it shows: ![what it shows](file)");
        }
        boolean elsewhere = hasScheme(address) || address.startsWith("//");
        String file = elsewhere ? null : inFolder(address);
        if (file != null && IMAGE.matcher(file.toLowerCase(Locale.ROOT)).matches()) {
            image.setDestination(encoded(IMAGES + file));
            pointers.add(new Pointers.ToImage(file, problems.place(image)));
            while (image.getFirstChild() != null) {
                image.getFirstChild().unlink();
            }
            image.appendChild(new Text(alt));
            image.setTitle(image.getTitle() == null ? null : Blanks.unmask(image.getTitle()));
        } else if (elsewhere && harmless(address) && within(image, Link.class)) {
            // A link cannot hold another; it leads where its author wanted.
            replaceByText(image, alt.isEmpty() ? address : alt);
        } else if (elsewhere && harmless(address)) {
            replaceByLink(image, address, alt);
        } else {
            problems.warning(
                    image,
                    "an image that cannot be served is shown as text",
                    "use a PNG, JPEG, GIF, WebP, AVIF or SVG file of the content folder");
            replaceByText(image, alt);
        }
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(Blanks.unmask(code.getLiteral()));
    }

    @Override
    public void visit(org.commonmark.node.FencedCodeBlock block) {
        block.setLiteral(Blanks.unmask(block.getLiteral()));
        block.setInfo(block.getInfo() == null ? null : Blanks.unmask(block.getInfo()));
    }

    @Override
    public void visit(org.commonmark.node.IndentedCodeBlock block) {
        block.setLiteral(Blanks.unmask(block.getLiteral()));
    }

    @Override
    protected void visitChildren(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            node.accept(this);
            node = next;
        }
    }

    private static boolean hasScheme(String address) {
        return SCHEME.matcher(address).matches();
    }

    private static boolean harmless(String address) {
        var scheme = SCHEME.matcher(address);
        return !scheme.matches() || HARMLESS.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    /** Whether it is an address that was turned into a link: underscores in it are no blank. */
    private static boolean repeatsAddress(Link link) {
        return link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && Blanks.in(text.getLiteral())
                && link.getDestination().endsWith(text.getLiteral());
    }

    private static boolean within(Node node, Class<? extends Node> kind) {
        Node parent = node.getParent();
        while (parent != null && !kind.isInstance(parent)) {
            parent = parent.getParent();
        }
        return parent != null;
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            return path;
        }
    }

    /** The path within the content folder; null where it leads out of it or to something hidden. */
    private @Nullable String inFolder(String address) {
        String plain = decoded(address.replaceFirst("[?#].*", ""));
        Deque<String> parts = new ArrayDeque<>();
        if (!plain.startsWith("/") && path.contains("/")) {
            for (String part : path.substring(0, path.lastIndexOf('/')).split("/")) {
                parts.addLast(part);
            }
        }
        for (String part : plain.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (part.chars().anyMatch(Character::isISOControl) || (part.startsWith(".") && part.length() > 1)) {
                return null;
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static String decoded(String address) {
        try {
            String path = URI.create(address.replace(" ", "%20")).getPath();
            return path == null ? address : path;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }

    private static void replaceByLink(Image image, String address, String alt) {
        Link link = new Link(address, null);
        link.appendChild(new Text(alt.isEmpty() ? address : alt));
        image.insertBefore(link);
        image.unlink();
    }

    private static void replaceByText(Image image, String alt) {
        image.insertBefore(new Text(alt));
        image.unlink();
    }
}
