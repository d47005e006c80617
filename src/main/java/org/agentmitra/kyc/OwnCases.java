package org.agentmitra.kyc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.SealedFiles;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A customer's own case, and what the customer can do about it. */
@Service
@Transactional
public class OwnCases {
    private final JdbcClient jdbc;
    private final Asks asks;
    private final CaseMoves moves;
    private final CaseStore store;
    private final Cases cases;
    private final PaperVerdicts verdicts;
    private final SealedFiles files;
    private final FileCorrections corrections;

    OwnCases(
            JdbcClient jdbc,
            Asks asks,
            CaseMoves moves,
            CaseStore store,
            Cases cases,
            PaperVerdicts verdicts,
            SealedFiles files,
            FileCorrections corrections) {
        this.jdbc = jdbc;
        this.asks = asks;
        this.moves = moves;
        this.store = store;
        this.cases = cases;
        this.verdicts = verdicts;
        this.files = files;
        this.corrections = corrections;
    }

    /**
     * A case as its customer sees it.
     *
     * @param since when it began to wait, for the customer or for a reviewer, or when it was decided
     * @param reason of the rejection; null for any other state
     * @param open what is to be brought
     */
    public record OwnCase(
            UUID id,
            UUID dossier,
            String reference,
            CaseState state,
            boolean renewal,
            OffsetDateTime since,
            @Nullable String reason,
            boolean appealable,
            List<Ask> open) {
        /** Whether something is to be answered in words. */
        public boolean asksWords() {
            return open.stream().anyMatch(Ask::words);
        }

        public boolean asksPapers() {
            return open.stream().anyMatch(Ask::paper);
        }

        /** What is to be corrected. */
        public Set<FileField> fields() {
            return FileCorrections.of(open);
        }
    }

    /** The latest; empty for who has none. Four queries at most. */
    @Transactional(readOnly = true)
    public Optional<OwnCase> latest(Viewer viewer) {
        return latest(viewer.user()).flatMap(cases::findById).map(one -> shown(one, viewer));
    }

    /** The dossier of the viewer's latest case. */
    @Transactional(readOnly = true)
    public Optional<UUID> dossier(Viewer viewer) {
        return jdbc.sql("select journey_id from kyc_cases where user_id = ? order by opened_at desc, id desc limit 1")
                .param(viewer.user())
                .query(UUID.class)
                .optional();
    }

    /**
     * What the customer said, to be corrected.
     *
     * @throws org.agentmitra.shared.NotFound when it is not the viewer's own case
     */
    @Transactional(readOnly = true)
    public KycFile file(Viewer viewer, UUID id) {
        return jdbc.sql("select file_sealed from kyc_cases where id = ? and user_id = ?")
                .params(id, viewer.user())
                .query((row, number) -> files.open(id, row.getString(1)).withoutHash())
                .optional()
                .orElseThrow(() -> new NotFound("kyc case", id));
    }

    /**
     * A case as it is copied for its customer.
     *
     * @param said what the customer said, without the hash that says nothing to people
     */
    public record Copy(String reference, CaseState state, OffsetDateTime opened, KycFile said) {}

    /** All of the viewer's cases, the earliest first. */
    @Transactional(readOnly = true)
    public List<Copy> copies(Viewer viewer) {
        return jdbc.sql("select id, reference, state, opened_at, file_sealed from kyc_cases where user_id = ?"
                        + " order by opened_at, id")
                .param(viewer.user())
                .query((row, number) -> new Copy(
                        row.getString(2),
                        CaseState.valueOf(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class)
                                .atZoneSameInstant(viewer.zone())
                                .toOffsetDateTime(),
                        files.open(row.getObject(1, UUID.class), row.getString(5))
                                .withoutHash()))
                .list();
    }

    private OwnCase shown(KycCase one, Viewer viewer) {
        boolean rejected = one.state() == CaseState.REJECTED;
        return new OwnCase(
                one.id(),
                one.dossier(),
                one.reference(),
                one.state(),
                one.round() > 1,
                one.since().atZoneSameInstant(viewer.zone()).toOffsetDateTime(),
                rejected ? moves.latest(one.id(), Move.REJECTED) : null,
                one.appealable(store.now()),
                one.state() == CaseState.ASKED ? open(one.id(), viewer) : List.of());
    }

    /**
     * The customer brought what was asked for.
     *
     * @param words null where no question was asked
     * @param corrected of which only the fields count that were asked for; null where none were
     * @throws Refused when a paper is not there yet, or nothing is asked for any more
     */
    public void answer(Viewer viewer, UUID id, @Nullable String words, @Nullable KycFile corrected) {
        KycCase one = store.own(viewer.user(), id);
        if (verdicts.lacks(one.dossier())) {
            throw new Refused("words", "kyc.answer.papers");
        }
        OffsetDateTime now = store.now();
        one.answer(now);
        if (corrected != null) {
            corrections.take(one, FileCorrections.of(open(id, viewer)), corrected, now);
        }
        asks.answer(id, words, now);
        store.moved(one, Move.ANSWERED, viewer.user(), null);
    }

    /** @throws Refused when it is not rejected, or that is too long ago, or was objected to before */
    public void appeal(Viewer viewer, UUID id, String reason) {
        KycCase one = store.own(viewer.user(), id);
        one.appeal(store.now());
        store.moved(one, Move.APPEALED, viewer.user(), reason);
    }

    /** Nobody goes on with what the customer's consent was taken back of. */
    public void stop(UUID user) {
        latest(user)
                .map(id -> store.own(user, id))
                .filter(KycCase::stop)
                .ifPresent(one -> store.moved(one, Move.STOPPED, user, null));
    }

    /** The customer agrees again. */
    public void resume(UUID user) {
        latest(user)
                .map(id -> store.own(user, id))
                .filter(one -> one.resume(store.now()))
                .ifPresent(one -> store.moved(one, Move.RESUMED, user, null));
    }

    private Optional<UUID> latest(UUID user) {
        return jdbc.sql("select id from kyc_cases where user_id = ? order by opened_at desc, id desc limit 1")
                .param(user)
                .query(UUID.class)
                .optional();
    }

    private List<Ask> open(UUID id, Viewer viewer) {
        return asks.of(id, viewer.zone()).stream()
                .filter(ask -> ask.answered() == null)
                .toList();
    }
}
