package org.agentmitra.typesetting;

import java.awt.font.GlyphVector;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/** Measures text as it is drawn: a conjunct is narrower than its letters side by side, which left gaps behind it. */
final class ShapedText extends ITextTextRenderer {
    @Override
    public int getWidth(ITextFontContext context, ITextFSFont font, String text) {
        BaseFont face = font.getFontDescription().getFont();
        if (text.isEmpty() || !LayoutProcessor.supportsFont(face)) {
            return super.getWidth(context, font, text);
        }
        GlyphVector shaped = LayoutProcessor.computeGlyphVector(face, font.getSize2D(), text);
        return (int) Math.ceil(shaped.getGlyphPosition(shaped.getNumGlyphs()).getX());
    }
}
