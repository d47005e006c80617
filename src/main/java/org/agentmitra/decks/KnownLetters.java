package org.agentmitra.decks;

import java.awt.Graphics2D;
import org.agentmitra.images.Typefaces;
import org.apache.poi.common.usermodel.fonts.FontInfo;
import org.apache.poi.sl.draw.DrawFontManagerDefault;

/** Letters that the portal cannot draw are not drawn as boxes: a page with such a text is none; a sign becomes a dot. */
final class KnownLetters extends DrawFontManagerDefault {
    private static final int DOT = '•';

    @Override
    public String mapFontCharset(Graphics2D pen, FontInfo font, String text) {
        String plain = super.mapFontCharset(pen, font, text);
        return plain.codePoints()
                .map(KnownLetters::known)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int known(int letter) {
        if (Typefaces.knows(letter) || Character.isWhitespace(letter) || Character.isISOControl(letter)) {
            return letter;
        }
        if (Character.isLetterOrDigit(letter)) {
            throw new Undrawable("letters");
        }
        return DOT;
    }
}
