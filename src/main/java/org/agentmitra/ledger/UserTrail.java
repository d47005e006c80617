package org.agentmitra.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records of one user for other modules, as far as the viewer sees records at all; never counted. */
@Component
public class UserTrail {
    private static final List<String> ACCOUNT = List.of("subject_type", "subject_id");
    private static final String TO_ACCOUNT = "a.subject_type = 'account' and a.subject_id = :trailSubject";

    private final LedgerList list;
    private final LedgerPages pages;
    private final RecordFacts facts;
    private final RecordCodes codes;
    private final Clock clock;

    UserTrail(LedgerList list, LedgerPages pages, RecordFacts facts, RecordCodes codes, Clock clock) {
        this.list = list;
        this.pages = pages;
        this.facts = facts;
        this.codes = codes;
        this.clock = clock;
    }

    /** Which of the records. */
    public enum Part {
        /** Sign-ins, failed ones too. */
        SIGN_INS,
        /** What the user did, or somebody in their place. */
        DONE,
        /** What was done to the account. */
        CHANGES
    }

    /**
     * A record.
     *
     * @param who name of who did it; null for the portal and for strangers
     * @param through name of who did it in their place; null when they did
     * @param subject name or key of what it was done to
     * @param facts what else is kept, in one line; empty for nothing
     */
    public record Line(
            UUID id,
            OffsetDateTime at,
            String action,
            @Nullable String who,
            @Nullable String through,
            String type,
            @Nullable String subject,
            @Nullable String address,
            String facts,
            List<Difference> differences) {}

    /** @param before empty when the field was not set */
    public record Difference(String field, String before, String after) {}

    /** @param query {@code after} and {@code before}, the keys of the neighbouring pages */
    public PageOf<Line> page(Viewer viewer, UUID user, Part part, Map<String, String> query, Locale locale) {
        List<Way> sight = LedgerSight.of(viewer, viewer.today(clock)).stream()
                .flatMap(seen -> ways(part, user).stream().map(way -> both(way, seen)))
                .toList();
        PageOf<Entry> page = list.page(sight, LedgerFilter.NONE, viewer.zone(), query);
        return new PageOf<>(
                pages.rows(viewer, page.items(), false).stream()
                        .map(row -> line(row, locale))
                        .toList(),
                page.total(),
                page.next(),
                page.previous());
    }

    private static List<Way> ways(Part part, UUID user) {
        Map<String, Object> actor = Map.of("trailUser", user);
        Map<String, Object> subject = Map.of("trailSubject", user.toString());
        return switch (part) {
            case SIGN_INS -> List.of(new Way(TO_ACCOUNT + " and a.area = 'signin'", subject, ACCOUNT));
            case CHANGES -> List.of(new Way(TO_ACCOUNT + " and a.area <> 'signin'", subject, ACCOUNT));
            case DONE ->
                List.of(
                        new Way("a.actor_id = :trailUser and a.area <> 'signin'", actor, List.of("actor_id")),
                        new Way("a.impersonator_id = :trailUser", actor, List.of("impersonator_id")));
        };
    }

    private static Way both(Way way, Way seen) {
        Map<String, Object> parameters = new HashMap<>(way.parameters());
        parameters.putAll(seen.parameters());
        return new Way(way.sql() + " and (" + seen.sql() + ")", parameters, way.lead());
    }

    private Line line(LedgerRow row, Locale locale) {
        return new Line(
                row.id(),
                row.at(),
                codes.action(row.action(), locale),
                row.who(),
                row.through(),
                codes.type(row.type(), locale),
                row.shortSubject(),
                row.address(),
                facts.brief(row, locale),
                facts.differences(row, locale).stream()
                        .map(one -> new Difference(one.field(), one.before(), one.after()))
                        .toList());
    }
}
