package org.agentmitra.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records with the names of the people in them. */
@Component
class LedgerPages {
    private static final Set<String> ACCOUNTS = Set.of("account", "user");

    private final LedgerList list;
    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerPages(LedgerList list, JdbcClient jdbc, Clock clock) {
        this.list = list;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PageOf<LedgerRow> page(Viewer viewer, LedgerFilter filter, Map<String, String> query) {
        List<Way> sight = list.sight(viewer, viewer.today(clock));
        PageOf<Entry> page = list.page(sight, filter, viewer.zone(), query);
        return new PageOf<>(rows(viewer, page.items(), false), page.total(), page.next(), page.previous());
    }

    /** What the viewer did, and what was done to the viewer's account. */
    PageOf<LedgerRow> own(Viewer viewer, Map<String, String> query) {
        PageOf<Entry> page = list.page(LedgerSight.own(viewer.user()), LedgerFilter.NONE, viewer.zone(), query);
        return new PageOf<>(rows(viewer, page.items(), true), page.total(), page.next(), page.previous());
    }

    /** @throws NotFound when the record is not in the viewer's sight */
    LedgerRow record(Viewer viewer, UUID id) {
        return find(viewer, id, LedgerSight.of(viewer, viewer.today(clock)), false);
    }

    /** @throws NotFound when the record is neither by the viewer nor about the viewer's account */
    LedgerRow ownRecord(Viewer viewer, UUID id) {
        return find(viewer, id, LedgerSight.own(viewer.user()), true);
    }

    private LedgerRow find(Viewer viewer, UUID id, List<Way> sight, boolean own) {
        String seen = sight.isEmpty()
                ? "false"
                : String.join(
                        " or ", sight.stream().map(one -> "(" + one.sql() + ")").toList());
        JdbcClient.StatementSpec sql = jdbc.sql("select a.* from audit_records a where a.id = :id and (" + seen + ")")
                .param("id", id);
        for (Way one : sight) {
            sql = sql.params(one.parameters());
        }
        Entry entry = sql.query(Seals::entry).optional().orElseThrow(() -> new NotFound("audit record", id));
        return rows(viewer, List.of(entry), own).getFirst();
    }

    /** @param own whether addresses of others are left out */
    List<LedgerRow> rows(Viewer viewer, List<Entry> entries, boolean own) {
        Map<UUID, String> names = list.names(
                entries.stream().flatMap(LedgerPages::people).distinct().toList());
        List<LedgerRow> rows = new ArrayList<>();
        for (Entry entry : entries) {
            UUID hand = entry.impersonator() == null ? entry.actor() : entry.impersonator();
            boolean others = hand != null && !viewer.user().equals(hand);
            rows.add(new LedgerRow(
                    entry,
                    entry.at().atZoneSameInstant(viewer.zone()).toOffsetDateTime(),
                    name(names, entry.actor()),
                    name(names, entry.impersonator()),
                    account(entry).map(id -> name(names, id)).orElse(entry.subjectId()),
                    own && others ? null : entry.address(),
                    names,
                    viewer.zone()));
        }
        return rows;
    }

    /** Ids of everybody who may be in the record; those in the details may be other things' too. */
    private static Stream<UUID> people(Entry entry) {
        Stream<UUID> named = Stream.of(
                        Optional.ofNullable(entry.actor()), Optional.ofNullable(entry.impersonator()), account(entry))
                .flatMap(Optional::stream);
        return Stream.concat(named, LedgerRow.ids(entry.details()));
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.getOrDefault(id, id.toString());
    }

    private static Optional<UUID> account(Entry entry) {
        try {
            return ACCOUNTS.contains(entry.subjectType())
                    ? Optional.ofNullable(entry.subjectId()).map(UUID::fromString)
                    : Optional.empty();
        } catch (IllegalArgumentException noUser) {
            return Optional.empty();
        }
    }
}
