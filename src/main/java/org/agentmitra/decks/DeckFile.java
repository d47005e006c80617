package org.agentmitra.decks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.agentmitra.images.Handout;
import org.agentmitra.presentations.Drafts;
import org.agentmitra.shared.Refused;

/** A PowerPoint file or a PDF. What it is its first bytes say; its name has to say the same. */
enum DeckFile {
    /** Its pages become pictures. */
    PDF(".pdf", Handout.LARGEST, "application/pdf"),
    /** Its words and pictures are taken. */
    PPTX(".pptx", 30L * 1024 * 1024, "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final Duration TIME = Duration.ofMinutes(2);
    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    /** The box of older programs, and of files with a password. */
    private static final byte[] OLD_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

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
            throw new Refused("file", "decks.old");
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

    /** Hands out page after page. @throws Refused when it cannot be read, or takes too long */
    void each(Path file, Consumer<Leaf> taker) throws IOException {
        if (this == PDF) {
            pages(Files.readAllBytes(file), taker);
        } else {
            long end = System.nanoTime() + TIME.toNanos();
            Pptx.each(file, Drafts.MOST, leaf -> {
                require(System.nanoTime() < end, "decks.slow");
                taker.accept(leaf);
            });
        }
    }

    private static void pages(byte[] content, Consumer<Leaf> taker) {
        int[] number = {0};
        try {
            Handout.each(content, Drafts.MOST, TIME, sheet -> {
                Leaf.Picture picture = new Leaf.Picture("page-" + ++number[0] + ".jpg", sheet.jpeg());
                taker.accept(new Leaf("", "", sheet.words(), picture, "", true, ""));
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

    private static void require(boolean fits, String code) {
        if (!fits) {
            throw new Refused("file", code);
        }
    }
}
