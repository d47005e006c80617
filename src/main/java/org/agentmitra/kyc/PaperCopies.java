package org.agentmitra.kyc;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.documents.DocumentLinks;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.papers.PaperPictures;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.LocalPath;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes pictures of a case's papers out of the portal, for a reason that is kept. */
@Service
@Transactional
public class PaperCopies {
    /** Long enough for a line that breaks, and for no second look. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final CaseStore store;
    private final CaseMoves moves;
    private final Papers papers;
    private final PaperPictures pictures;
    private final DocumentStore documents;
    private final DocumentLinks links;
    private final ApplicationEventPublisher events;

    PaperCopies(
            CaseStore store,
            CaseMoves moves,
            Papers papers,
            PaperPictures pictures,
            DocumentStore documents,
            DocumentLinks links,
            ApplicationEventPublisher events) {
        this.store = store;
        this.moves = moves;
        this.papers = papers;
        this.pictures = pictures;
        this.documents = documents;
        this.links = links;
        this.events = events;
    }

    /**
     * A copy that may be taken along.
     *
     * @param link where, for who asked alone
     * @param until when both end, in the viewer's zone
     */
    public record Taken(LocalPath link, OffsetDateTime until) {}

    /** @throws NotFound when the case has no such paper, or the viewer reviews none */
    @Transactional(readOnly = true)
    public PaperRow paper(Viewer viewer, UUID id, UUID paper) {
        CaseStore.seesAll(viewer, "kyc.review");
        return papers.of(store.dossier(id)).stream()
                .filter(row -> row.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> new NotFound("paper", paper));
    }

    /**
     * A page as a JPEG picture with the viewer's name on it, which goes by itself soon.
     *
     * @throws NotFound as above, and when there is no such page
     * @throws Refused while the scanner does not answer
     */
    public Taken take(Viewer viewer, UUID id, UUID paper, int page, String reason) {
        String kind = paper(viewer, id, paper).kind().name().toLowerCase(Locale.ROOT);
        OffsetDateTime now = store.now();
        UUID copy = documents
                .put(
                        null,
                        "paper-copy",
                        kind + "-" + page + ".jpg",
                        MediaType.IMAGE_JPEG_VALUE,
                        new ByteArrayInputStream(pictures.copy(viewer, paper, page)))
                .id();
        if (documents.inQuarantine(List.of(copy))) {
            throw new Refused("reason", "kyc.copy.waits");
        }
        OffsetDateTime until = now.plus(LIFE);
        documents.keepUntil(List.of(copy), until.toInstant());
        moves.record(id, Move.COPIED, viewer.user(), now, reason);
        events.publishEvent(new PaperCopied(viewer.user(), id, paper, page));
        return new Taken(
                links.issue(viewer, copy, LIFE),
                until.atZoneSameInstant(viewer.zone()).toOffsetDateTime());
    }
}
