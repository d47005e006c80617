package org.agentmitra.papers;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.documents.DocumentsGone;
import org.agentmitra.images.Area;
import org.agentmitra.images.Page;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pages of papers in the document store. */
@Component
class PaperFiles {
    /** How long a draft lives: what bears an uncovered number is never kept longer. */
    static final Duration DRAFT = Duration.ofHours(1);

    private final DocumentStore documents;
    private final PaperStore store;
    private final PageStore pages;
    private final Clock clock;

    PaperFiles(DocumentStore documents, PaperStore store, PageStore pages, Clock clock) {
        this.documents = documents;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stores the pages; those of a draft go by themselves. */
    List<PageRow> keep(Viewer viewer, UUID paper, List<Page> drawn, PaperState state) {
        List<PageRow> rows = new ArrayList<>();
        for (Page page : drawn) {
            int number = rows.size() + 1;
            UUID document = documents
                    .put(
                            viewer.user(),
                            state == PaperState.COVERING ? "paper-draft" : "paper",
                            "page-" + number + ".jpg",
                            "image/jpeg",
                            new ByteArrayInputStream(page.jpeg()))
                    .id();
            rows.add(new PageRow(paper, number, document, page.width(), page.height(), hints(page)));
        }
        if (state == PaperState.COVERING) {
            List<UUID> ids = rows.stream().map(PageRow::document).toList();
            documents.keepUntil(ids, clock.instant().plus(DRAFT));
        }
        return rows;
    }

    /** Whether the pages cannot be shown yet, as a scanner has not judged them. */
    boolean wait(List<PageRow> of) {
        return documents.inQuarantine(of.stream().map(PageRow::document).toList());
    }

    /** Proposes to cover what looks like a QR code. */
    void coverCodes(UUID paper, List<Page> drawn) {
        for (int number = 1; number <= drawn.size(); number++) {
            List<Area> codes = drawn.get(number - 1).qrCodes();
            if (!codes.isEmpty()) {
                pages.cover(paper, number, codes, true);
            }
        }
    }

    /** @throws org.agentmitra.documents.QuarantinedDocument while a scanner has not answered */
    Page open(PageRow page) {
        return Page.ofJpeg(documents.read(page.document()));
    }

    /** @param at null to keep them until somebody deletes them */
    void keepUntil(Collection<UUID> papers, @Nullable Instant at) {
        documents.keepUntil(pages.documents(papers), at);
    }

    List<UUID> of(Collection<UUID> papers) {
        return pages.documents(papers);
    }

    /** @param actor null for the system */
    void delete(@Nullable UUID actor, Collection<UUID> gone) {
        gone.forEach(document -> documents.delete(actor, document));
    }

    /** A paper without one of its pages is none. */
    @EventListener
    void forget(DocumentsGone gone) {
        store.remove(pages.papersWith(gone.documents()));
    }

    private static Set<PaperHint> hints(Page page) {
        return page.flaws().stream().map(flaw -> PaperHint.valueOf(flaw.name())).collect(Collectors.toSet());
    }
}
