package org.agentmitra.images;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The letters that the JDK draws texts with: Liberation Sans, which comes with PDFBox, and Lohit Devanagari behind it, under
 * every name of a font. So a server need not have any, and all of them draw alike.
 */
@Component
public final class Typefaces {
    private static final String SETTING = "sun.awt.fontconfig";
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String DEVANAGARI = "/fonts/Lohit-Devanagari.ttf";
    private static final Font ALL = new Font(Font.DIALOG, Font.PLAIN, 12);

    /** Before anything is drawn: the JDK looks once for fonts, and fails where it finds none. */
    Typefaces() {
        lay();
    }

    /** Whether there is a shape for the letter or sign. @param letter its number in Unicode */
    public static boolean knows(int letter) {
        return ALL.canDisplay(letter);
    }

    private static synchronized void lay() {
        boolean asked = System.getProperty("os.name", "").startsWith("Linux");
        if (!asked || System.getProperty(SETTING) != null) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("letters");
            folder.toFile().deleteOnExit();
            Path latin = copied(LATIN, folder.resolve("latin.ttf"));
            Path devanagari = copied(DEVANAGARI, folder.resolve("devanagari.ttf"));
            Path setting = Files.writeString(folder.resolve("fonts.properties"), """
                    version=1
                    allfonts.latin=Liberation Sans
                    allfonts.devanagari=Lohit Devanagari
                    sequence.allfonts=latin,devanagari
                    filename.Liberation_Sans=%s
                    filename.Lohit_Devanagari=%s
                    """.formatted(latin, devanagari));
            setting.toFile().deleteOnExit();
            System.setProperty(SETTING, setting.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copied(String font, Path to) throws IOException {
        try (InputStream in = Objects.requireNonNull(Typefaces.class.getResourceAsStream(font), font)) {
            Files.copy(in, to);
        }
        to.toFile().deleteOnExit();
        return to;
    }
}
