package org.agentmitra.decks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.agentmitra.images.Handout;
import org.agentmitra.presentations.Drafts;
import org.agentmitra.shared.Refused;

/** A PowerPoint file or a PDF. What it is its first bytes say; its name has to say the same. */
enum DeckFile {
    /** Its pages become pictures. */
    PDF(".pdf", Handout.LARGEST, "application/pdf"),
    /** Its pages become pictures too, or its words and its pictures are taken. */
    PPTX(".pptx", 30L * 1024 * 1024, "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final Duration TIME = Duration.ofMinutes(2);
    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    /** The box of older programs, and of files with a password. */
    private static final byte[] OLD_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** How the parts of such a box are called, in its directory. */
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final String ending;
    private final long largest;
    private final String mediaType;

    DeckFile(String ending, long largest, String mediaType) {
        this.ending = ending;
        this.largest = largest;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** @throws Refused when it is neither of the two */
    static DeckFile of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        if (begins(head, OLD_MARK)) {
            throw new Refused("file", holds(file, LOCKED) ? "decks.password" : "decks.old");
        }
        if (begins(head, PDF_MARK)) {
            return PDF;
        }
        if (begins(head, ZIP_MARK)) {
            return PPTX;
        }
        throw new Refused("file", "decks.format");
    }

    /**
     * Looks at a file before anything is made of it: its name, its size, and of a PowerPoint file what its parts are. What
     * takes long is left to those who make the slides.
     *
     * @throws Refused when no slides can be made of it
     */
    static DeckFile checked(Path file, String name) throws IOException {
        DeckFile kind = of(file);
        require(name.toLowerCase(Locale.ROOT).endsWith(kind.ending), "decks.name");
        require(Files.size(file) <= kind.largest, "decks.large");
        if (kind == PPTX) {
            Pptx.check(file, Drafts.MOST);
        }
        return kind;
    }

    /** Who is given the pages, one after the other. */
    interface Taker {
        /** How many there will be, before the first. */
        void count(int pages);

        void take(Leaf leaf);
    }

    /**
     * Hands out page after page.
     *
     * @param worded whether words are wanted where they can be had, rather than pictures of the pages
     * @throws Refused when it cannot be read, or takes too long
     */
    void each(Path file, boolean worded, Taker taker) throws IOException {
        if (this == PDF) {
            pages(Files.readAllBytes(file), taker);
        } else {
            Pptx.each(file, Drafts.MOST, worded, System.nanoTime() + TIME.toNanos(), taker);
        }
    }

    private static void pages(byte[] content, Taker taker) {
        try {
            Handout.each(content, Drafts.MOST, TIME, taker::count, sheet -> {
                Leaf.Picture picture = new Leaf.Picture("page.jpg", sheet.jpeg());
                taker.take(new Leaf("", "", sheet.words(), picture, "", Leaf.Look.WHOLE, ""));
            });
        } catch (Refused refused) {
            String code = refused.code();
            throw code.startsWith("papers.")
                    ? new Refused("file", "decks." + code.substring(code.lastIndexOf('.') + 1))
                    : refused;
        }
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && List.of(0, 1, 2, 3).stream().allMatch(i -> head[i] == mark[i]);
    }

    private static boolean holds(Path file, byte[] name) throws IOException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(Math.toIntExact(PPTX.largest));
        }
        return new String(content, StandardCharsets.ISO_8859_1).contains(new String(name, StandardCharsets.ISO_8859_1));
    }

    private static void require(boolean fits, String code) {
        if (!fits) {
            throw new Refused("file", code);
        }
    }
}
