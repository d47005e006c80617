package org.agentmitra.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture with no more dots than are needed of it. */
final class Sampling {
    private Sampling() {}

    /** Whether a picture of so many dots is read at all; refuses it otherwise. */
    interface Measures {
        void check(int width, int height);
    }

    /**
     * Of the longer side every n-th dot, so that it keeps less than twice {@code longest} of them.
     *
     * @param format as the JDK names it
     * @param measures asked before any dot is read
     */
    static BufferedImage read(ImageInputStream in, String format, int longest, Measures measures) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try {
            // Metadata is ignored: compressed texts in it may be bombs of their own.
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            measures.check(width, height);
            ImageReadParam part = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / longest);
            part.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, part);
        } finally {
            reader.dispose();
        }
    }
}
