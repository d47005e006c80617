package org.agentmitra.kyc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.customerparts.KycStanding;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases to be changed, one change after the other, and what is written of each change. */
@Component
class CaseStore {
    private final Cases cases;
    private final CaseMoves moves;
    private final KycStanding standing;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseStore(
            Cases cases,
            CaseMoves moves,
            KycStanding standing,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.moves = moves;
        this.standing = standing;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Cases are of people everywhere: who reads a part of the tree only reads none. */
    static void seesAll(Viewer viewer, String permission) {
        if (!(viewer.scope(permission) instanceof Scope.Everything)) {
            throw new NotFound("kyc cases", viewer.user());
        }
    }

    /**
     * A case for a reviewer to change; whoever else changes it waits.
     *
     * @throws NotFound when there is none, or the viewer may not change any
     */
    KycCase reviewed(Viewer viewer, String permission, UUID id) {
        seesAll(viewer, permission);
        return jdbc.sql("select id from kyc_cases where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(cases::findById)
                .orElseThrow(() -> new NotFound("kyc case", id));
    }

    /** @throws NotFound when there is no such case */
    UUID dossier(UUID id) {
        return jdbc.sql("select journey_id from kyc_cases where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("kyc case", id));
    }

    /** @throws NotFound when it is not the viewer's own case */
    KycCase own(UUID user, UUID id) {
        return jdbc.sql("select id from kyc_cases where id = ? and user_id = ? for update")
                .params(id, user)
                .query(UUID.class)
                .optional()
                .flatMap(cases::findById)
                .orElseThrow(() -> new NotFound("kyc case", id));
    }

    /** Writes a change down, for the case's own history and for the audit. */
    void moved(KycCase one, Move move, @Nullable UUID actor, @Nullable String note) {
        cases.saveAndFlush(one);
        moves.record(one.id(), move, actor, now(), note);
        move.standing().ifPresent(state -> standing.stands(one.user(), state, clock.instant()));
        events.publishEvent(new CaseMoved(actor, one.id(), one.user(), move));
    }

    /** Keeps what is no step of the case's history. */
    void keep(KycCase one) {
        cases.saveAndFlush(one);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
