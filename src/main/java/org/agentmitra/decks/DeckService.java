package org.agentmitra.decks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.images.Handout;
import org.agentmitra.media.PictureIntake;
import org.agentmitra.presentations.Drafts;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Makes a draft of a paper, within the request: thirty pages take some seconds, and there is an end to it. */
@Service
class DeckService {
    /** Of a PowerPoint file, in bytes. */
    static final long LARGEST = 30L * 1024 * 1024;

    private static final Duration TIME = Duration.ofSeconds(40);
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The box of older programs, and of files with a password. */
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final PictureIntake intake;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeckService(PictureIntake intake, Drafts drafts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.intake = intake;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param shortened whether some words were too many for a slide */
    record Made(UUID presentation, int slides, boolean shortened) {}

    /**
     * Makes a draft; of the same form, the one that was made.
     *
     * @param key of the form
     * @throws Refused at the field {@code file} when it is nothing that slides can be made of
     * @throws NotFound when the viewer makes no presentations
     */
    Made make(Viewer viewer, UUID key, MultipartFile file, String name, String language) throws IOException {
        if (!Drafts.mayMake(viewer) || !PictureIntake.mayBring(viewer)) {
            throw new NotFound("deck of", viewer.user());
        }
        Optional<UUID> before = made(viewer, key);
        if (before.isPresent()) {
            return new Made(before.get(), 0, false);
        }
        DeckSlides slides = new DeckSlides(viewer, intake);
        try {
            read(file, slides);
            if (slides.slides().isEmpty()) {
                throw new Refused("file", "decks.empty");
            }
            UUID id = transaction.execute(status -> {
                UUID draft = drafts.make(viewer, name, language, slides.slides());
                jdbc.sql("insert into decks (id, user_id, presentation_id) values (?, ?, ?)")
                        .params(key, viewer.user(), draft)
                        .update();
                return draft;
            });
            return new Made(Objects.requireNonNull(id), slides.slides().size(), slides.shortened());
        } catch (RuntimeException nothing) {
            intake.discard(viewer, slides.fresh());
            throw nothing;
        }
    }

    private Optional<UUID> made(Viewer viewer, UUID key) {
        return jdbc.sql("select presentation_id from decks where id = ? and user_id = ?")
                .params(key, viewer.user())
                .query(UUID.class)
                .optional();
    }

    private static void read(MultipartFile file, DeckSlides slides) throws IOException {
        byte[] head = head(file);
        String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        if (begins(head, OLD)) {
            throw new Refused("file", "decks.old");
        }
        if (begins(head, PDF)) {
            require(name.endsWith(".pdf"), "decks.name");
            require(file.getSize() <= Handout.LARGEST, "decks.large");
            pdf(file.getBytes(), slides);
        } else if (begins(head, ZIP)) {
            require(name.endsWith(".pptx"), "decks.name");
            require(file.getSize() <= LARGEST, "decks.large");
            pptx(file, slides);
        } else {
            throw new Refused("file", "decks.format");
        }
    }

    private static void pdf(byte[] content, DeckSlides slides) {
        try {
            Handout.each(content, Drafts.MOST, TIME, sheet -> {
                int number = slides.slides().size() + 1;
                Leaf.Picture picture = new Leaf.Picture("page-" + number + ".jpg", sheet.jpeg());
                slides.add(new Leaf("", "", sheet.words(), picture, "", true));
            });
        } catch (Refused refused) {
            String code = refused.code();
            throw code.startsWith("papers.")
                    ? new Refused("file", "decks." + code.substring(code.lastIndexOf('.') + 1))
                    : refused;
        }
    }

    private static void pptx(MultipartFile file, DeckSlides slides) throws IOException {
        long end = System.nanoTime() + TIME.toNanos();
        Path copy = Files.createTempFile("deck", ".pptx");
        try {
            file.transferTo(copy);
            Pptx.each(copy, Drafts.MOST, leaf -> {
                require(System.nanoTime() < end, "decks.slow");
                slides.add(leaf);
            });
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static byte[] head(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(8);
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
