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

    private Pixels() {}

    /** How many pixels of an element on the screen have exactly the colour that means "you", in the light theme. */
    static long inYourColour(Locator element) {
        BufferedImage image = picture(element);
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(at -> (image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xFFFFFF) == YOU)
                .count();
    }

    private static BufferedImage picture(Locator element) {
        try {
            return ImageIO.read(new ByteArrayInputStream(element.screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
