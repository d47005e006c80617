package org.agentmitra.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.agentmitra.images.Typefaces;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.springframework.stereotype.Component;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Makes a PDF of a page. Its style sheet names the fonts as the runs of its texts do, {@code devanagari} for what is
 * Latin too.
 */
@Component
public class Typesetter {
    /** @param typefaces shaping asks the JDK for its fonts, which fails where nobody laid any before */
    Typesetter(Typefaces typefaces) {
        // Vowel signs and conjuncts find their places only when the text is shaped.
        LayoutProcessor.enable();
    }

    /** @param page well-formed, with absolute addresses of its style sheets */
    public byte[] pdf(String page) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ITextRenderer renderer = new ITextRenderer();
        renderer.getSharedContext().setTextRenderer(new ShapedText());
        try {
            for (Face face : Face.values()) {
                if (face != Face.NONE) {
                    renderer.getFontResolver()
                            .addFont(face.address(), face.family(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, null);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renderer.setDocumentFromString(page);
        renderer.layout();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }
}
