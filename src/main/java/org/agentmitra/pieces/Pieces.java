package org.agentmitra.pieces;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.agentmitra.documents.DocumentRef;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files piece by piece. Each piece is a sealed document with an end, so that what is abandoned goes by itself. */
@Service
public class Pieces {
    /** Of one piece, in bytes: what a broken connection costs at most. */
    public static final long PIECE = 5L * 1024 * 1024;

    /** Of a whole, in bytes. */
    static final long LARGEST = 100L * 1024 * 1024;

    private static final Duration LIFE = Duration.ofDays(1);
    private static final String FIELD = "size";

    private final PieceRows uploads;
    private final DocumentStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Pieces(PieceRows uploads, DocumentStore store, TransactionTemplate transaction, Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins an upload, or finds the one that was broken off.
     *
     * @param mark what tells the file from another of that name and size, such as when it was written
     * @throws Refused when it is empty or too large
     */
    PieceUpload begin(Viewer viewer, String name, long size, String mark) {
        if (size <= 0 || size > LARGEST) {
            throw new Refused(FIELD, "pieces.large");
        }
        String label = name.replaceAll("\\p{C}", "").strip();
        String shortened = label.length() > 200 ? label.substring(label.length() - 200) : label;
        String told = mark.length() > 40 ? mark.substring(0, 40) : mark;
        return uploads.begun(viewer.user(), shortened, size, told).orElseGet(() -> {
            PieceUpload upload = new PieceUpload(Ids.next(), shortened, size, 0, null);
            uploads.add(viewer.user(), upload, told, clock.instant().plus(LIFE));
            return upload;
        });
    }

    /** @throws NotFound when it is not the viewer's, or its time is over */
    public PieceUpload find(Viewer viewer, UUID id) {
        return uploads.find(viewer.user(), id).orElseThrow(() -> new NotFound("upload", id));
    }

    /**
     * Adds a piece. Nothing of it is kept when its content breaks off, or when it does not go on where the last one ended.
     *
     * @param from place of its first byte in the whole
     * @param length in bytes, as it was announced
     * @return the upload as it is then
     * @throws Refused when it is too large, or more than the whole
     */
    PieceUpload add(Viewer viewer, UUID id, long from, long length, InputStream content) {
        PieceUpload upload = find(viewer, id);
        if (length <= 0 || length > PIECE || from < 0 || from + length > upload.size()) {
            throw new Refused(FIELD, "pieces.large");
        }
        if (from != upload.received() || upload.outcome() != null) {
            return upload;
        }
        DocumentRef piece = store.put(viewer.user(), "piece", "piece", "application/octet-stream", content);
        Boolean added = transaction.execute(status -> keep(upload, from, length, piece));
        if (!Boolean.TRUE.equals(added)) {
            store.delete(viewer.user(), piece.id());
        }
        return find(viewer, id);
    }

    private boolean keep(PieceUpload upload, long from, long length, DocumentRef piece) {
        if (piece.size() != length || !uploads.grow(upload.id(), from, length)) {
            return false;
        }
        Instant end = clock.instant().plus(LIFE);
        store.keepUntil(List.of(piece.id()), end);
        uploads.piece(upload.id(), from, piece.id());
        return true;
    }

    /** All of it, opened piece after piece; the caller closes. @throws NotFound when it is not here yet */
    public InputStream open(Viewer viewer, UUID id) {
        PieceUpload upload = find(viewer, id);
        if (!upload.complete() || upload.outcome() != null) {
            throw new NotFound("whole of upload", id);
        }
        Iterator<UUID> documents = uploads.documents(id).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return documents.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return store.open(documents.next());
            }
        });
    }

    /** Says what was made of it; its pieces go. Asked again, the upload tells the outcome. */
    public void settle(Viewer viewer, UUID id, UUID outcome) {
        transaction.executeWithoutResult(status -> {
            find(viewer, id);
            List<UUID> documents = uploads.documents(id);
            uploads.settle(id, outcome);
            documents.forEach(document -> store.delete(viewer.user(), document));
        });
    }

    /** Forgets it: nothing can be made of it. */
    public void drop(Viewer viewer, UUID id) {
        transaction.executeWithoutResult(status -> {
            find(viewer, id);
            List<UUID> documents = uploads.documents(id);
            uploads.remove(id);
            documents.forEach(document -> store.delete(viewer.user(), document));
        });
    }

    /** Forgets those whose time is over; their pieces have an end of their own. */
    void purge() {
        uploads.removeOver();
    }
}
