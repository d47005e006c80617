package org.agentmitra.decks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.agentmitra.documents.DocumentRef;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.media.PictureIntake;
import org.agentmitra.presentations.Drafts;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Takes files that slides are made of; {@link DeckRun} makes them, so that nobody waits for a slow one. */
@Service
class DeckService {
    /** Nothing is made of a file that waited for so long. */
    private static final Duration LIFE = Duration.ofDays(1);

    private final Decks decks;
    private final DeckQueue queue;
    private final DocumentStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeckService(Decks decks, DeckQueue queue, DocumentStore store, TransactionTemplate transaction, Clock clock) {
        this.decks = decks;
        this.queue = queue;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws NotFound when it is not the viewer's */
    Deck get(Viewer viewer, UUID id) {
        return decks.find(viewer, id).orElseThrow(() -> new NotFound("deck", id));
    }

    /**
     * Takes a file; of the same form, only the first.
     *
     * @param key of the form
     * @param name of the presentation
     * @throws Refused at the field {@code file} when it is nothing that slides can be made of, as far as a look tells
     * @throws NotFound when the viewer makes no presentations
     */
    void take(Viewer viewer, UUID key, MultipartFile file, String name, DeckForm form) throws IOException {
        if (!Drafts.mayMake(viewer) || !PictureIntake.mayBring(viewer)) {
            throw new NotFound("deck of", viewer.user());
        }
        if (decks.find(viewer, key).isPresent()) {
            return;
        }
        Path copy = Files.createTempFile("deck", ".tmp");
        try {
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            String brought = String.valueOf(file.getOriginalFilename());
            DeckFile kind = DeckFile.checked(copy, brought);
            try (InputStream content = Files.newInputStream(copy)) {
                keep(viewer, key, store.put(viewer.user(), "deck", brought, kind.mediaType(), content), name, form);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void keep(Viewer viewer, UUID key, DocumentRef document, String name, DeckForm form) {
        transaction.executeWithoutResult(status -> {
            store.keepUntil(List.of(document.id()), clock.instant().plus(LIFE));
            decks.add(key, viewer.user(), name, form.language(), form.worded(), document.id());
            queue.run(key);
        });
    }
}
