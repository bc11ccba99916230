package org.cruxbook.browser;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What can only be seen. */
final class Pixels {

    /** The colour that means "you", on light paper. */
    private static final int YOU = 0xB5301A;

    private static final int COLOUR = 0xFFFFFF;

    private Pixels() {}

    /** How many pixels of an element have exactly the colour that means "you", in the light theme. */
    static long inYourColour(Locator element) {
        return IntStream.of(pixels(element))
                .filter(pixel -> (pixel & COLOUR) == YOU)
                .count();
    }

    /** How many colours an element has, its background's included. */
    static int colours(Locator element) {
        return (int) IntStream.of(pixels(element)).distinct().count();
    }

    /** How many pixels of a picture are other than they would be without a part of it, which is gone afterwards. */
    static long drawnBy(Locator part, Locator picture) {
        int[] with = pixels(picture);
        part.evaluate("part => part.style.setProperty('visibility', 'hidden')");
        int[] without = pixels(picture);
        return IntStream.range(0, with.length)
                .filter(at -> with[at] != without[at])
                .count();
    }

    /** How many pixels of an element are other than before when something has been done. */
    static long changedBy(Runnable deed, Locator element) {
        int[] before = pixels(element);
        deed.run();
        int[] after = pixels(element);
        return IntStream.range(0, Math.min(before.length, after.length))
                .filter(at -> before[at] != after[at])
                .count();
    }

    private static int[] pixels(Locator element) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(element.screenshot()));
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
