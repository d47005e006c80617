package org.agentmitra.images;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
            Path latin = copied(read(LATIN), folder.resolve("latin.ttf"));
            Path devanagari = copied(low(read(DEVANAGARI)), folder.resolve("devanagari.ttf"));
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

    private static Path copied(byte[] font, Path to) throws IOException {
        to.toFile().deleteOnExit();
        return Files.write(to, font);
    }

    private static byte[] read(String font) throws IOException {
        try (InputStream in = Objects.requireNonNull(Typefaces.class.getResourceAsStream(font), font)) {
            return in.readAllBytes();
        }
    }

    /**
     * The same letters on lower lines: all lines are as high as those of the highest font, and pages were laid out with
     * such as Arial.
     *
     * @param font a TrueType file, of which the table {@code OS/2} is changed
     */
    private static byte[] low(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        int unit = tables.getShort(table(tables, "head") + 18);
        int lines = table(tables, "OS/2");
        tables.putShort(lines + 68, (short) (unit * 905 / 1000));
        tables.putShort(lines + 70, (short) (unit * -212 / 1000));
        return font;
    }

    private static int table(ByteBuffer font, String name) {
        int wanted = ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0; i < font.getShort(4); i++) {
            if (font.getInt(12 + 16 * i) == wanted) {
                return font.getInt(12 + 16 * i + 8);
            }
        }
        throw new IllegalStateException("no table " + name);
    }
}
