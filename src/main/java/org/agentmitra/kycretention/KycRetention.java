package org.agentmitra.kycretention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.agentmitra.customerparts.KycStanding;
import org.agentmitra.customerparts.KycState;
import org.agentmitra.kyc.CaseRemoval;
import org.agentmitra.onboarding.JourneyDesk;
import org.agentmitra.papers.Papers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes cases and papers of people with whom the portal had nothing to do for as long as the law has them kept: five years
 * after the relationship ended (SECURITY.md "India", DOMAIN.md section 7). It has not ended while a policy runs or could be
 * revived, while a case is not decided, or while the person signs in.
 */
@Service
class KycRetention {
    static final int YEARS = 5;

    private static final int AT_ONCE = 100;
    private static final String ENDED = "'CANCELLED', 'SURRENDERED', 'MATURED', 'DEATH_CLAIM'";
    private static final String DUE = """
            select distinct k.journey_id, k.user_id from kyc_cases k join users u on u.id = k.user_id
            where k.state in ('APPROVED', 'REJECTED') and k.decided_at <= :until
            and coalesce(u.signed_in_at, u.created_at) <= :until
            and not exists (select 1 from kyc_cases o where o.user_id = k.user_id
                and (o.state not in ('APPROVED', 'REJECTED') or o.decided_at > :until))
            and not exists (select 1 from customers c join policies p on p.holder_id = c.id
                where c.user_id = k.user_id and (p.status not in (%s) or p.status_as_of > :day))
            order by k.journey_id limit %d""".formatted(ENDED, AT_ONCE);

    private final JdbcClient jdbc;
    private final CaseRemoval cases;
    private final Papers papers;
    private final JourneyDesk journeys;
    private final KycStanding standing;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KycRetention(
            JdbcClient jdbc,
            CaseRemoval cases,
            Papers papers,
            JourneyDesk journeys,
            KycStanding standing,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.papers = papers;
        this.journeys = journeys;
        this.standing = standing;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Due(UUID dossier, UUID user) {}

    /** Each dossier in a transaction of its own. @return whether there may be more */
    boolean purge() {
        OffsetDateTime until =
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minusYears(YEARS);
        List<Due> due = jdbc.sql(DUE)
                .param("until", until)
                .param("day", until.toLocalDate())
                .query((row, number) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        due.forEach(one -> transaction.executeWithoutResult(status -> remove(one)));
        return due.size() == AT_ONCE;
    }

    private void remove(Due due) {
        int brought = papers.of(due.dossier()).size();
        int removed = cases.remove(due.dossier());
        papers.forget(null, due.dossier());
        journeys.forget(due.dossier());
        standing.stands(due.user(), KycState.NONE, clock.instant());
        events.publishEvent(new KycPurged(due.dossier(), removed, brought));
    }
}
