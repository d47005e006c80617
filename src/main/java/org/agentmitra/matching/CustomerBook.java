package org.agentmitra.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The policyholders of an agent's book, for modules that hang records on them. Never looks outside the book. */
@Component
public class CustomerBook {
    private final JdbcClient jdbc;
    private final BookRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerBook(JdbcClient jdbc, BookRows rows, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Finds customers of the book by name together with birth date or mobile; a fixed number of queries for the list.
     *
     * @return one entry a fact, in order; null where nobody matches, where several people fit equally well, or where the
     *     facts are not identifying
     */
    public List<@Nullable UUID> match(AgentRef agent, List<HolderFacts> facts) {
        List<@Nullable UUID> ids = new ArrayList<>(facts.size());
        for (Match match : matches(agent, facts)) {
            ids.add(match.customer());
        }
        return ids;
    }

    /**
     * Whom facts are about.
     *
     * @param customer null for nobody
     * @param ambiguous whether there is nobody because several people fit equally well
     */
    public record Match(@Nullable UUID customer, boolean ambiguous) {}

    /** The same, telling nobody from too many. */
    public List<Match> matches(AgentRef agent, List<HolderFacts> facts) {
        List<String> keys = keys(facts);
        Candidates candidates = candidates(agent, facts, keys);
        List<Match> matches = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            Candidates.Found found = nameless(facts.get(i), keys.get(i))
                    ? new Candidates.Found(null, false)
                    : candidates.find(keys.get(i), facts.get(i));
            matches.add(new Match(found.known() == null ? null : found.known().id, found.ambiguous()));
        }
        return matches;
    }

    /**
     * Finds customers of the book, and creates those that are not there: full records where the facts identify, stubs
     * "to be completed" where they do not, or where they fit several people. Equal identifying facts within the list are
     * one customer. What a record lacks is filled in from the facts; what it has is never overwritten. New records begin
     * with the sum of what their arrivals pay.
     *
     * @param actor user who imports, for the audit record
     * @param source where the facts come from, for example {@code import:<id>}
     * @param asOf date of the facts
     */
    @Transactional
    public Settled admit(AgentRef agent, List<Arrival> arrivals, UUID actor, String source, LocalDate asOf) {
        rows.lock(agent);
        List<HolderFacts> facts = arrivals.stream().map(Arrival::facts).toList();
        List<String> keys = keys(facts);
        Settlement settlement = new Settlement(candidates(agent, facts, keys));
        List<UUID> ids = new ArrayList<>(facts.size());
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            String key = keys.get(i);
            Known known =
                    nameless(arrival.facts(), key) ? settlement.stub(arrival, key) : settlement.find(arrival, key);
            known.pay(arrival.yearly());
            ids.add(known.id);
        }
        write(agent, settlement, actor, source, asOf);
        Set<UUID> found = new HashSet<>(ids);
        settlement.created().forEach(known -> found.remove(known.id));
        return new Settled(ids, found);
    }

    /** The same, for facts that come without policies. @return one id a fact, in order */
    @Transactional
    public List<UUID> settle(AgentRef agent, List<HolderFacts> facts, UUID actor, String source, LocalDate asOf) {
        List<Arrival> arrivals =
                facts.stream().map(fact -> new Arrival(Ids.next(), fact, 0)).toList();
        return admit(agent, arrivals, actor, source, asOf).ids();
    }

    /** What the book knows of its customers with the ids. */
    public Map<UUID, HolderFacts> facts(AgentRef agent, Collection<UUID> ids) {
        Map<UUID, HolderFacts> facts = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.held(agent, new HashSet<>(ids)).forEach(known -> facts.put(known.id, known.facts()));
        }
        return facts;
    }

    /**
     * Fills what records lack; a fixed number of queries for the list. What a record has is never overwritten, and facts
     * under another name are left. A stub that so gets a birth date or a mobile is a full record from then on, unless
     * somebody else in the book may be the same person: then it remains to be joined or completed by hand.
     *
     * @param facts in the order of the list: the first to fill a gap does
     * @param actor user who imports, for the audit record
     * @param source where the facts come from, for example {@code import:<id>}
     * @param asOf date of the facts
     */
    @Transactional
    public void complete(AgentRef agent, List<CustomerFacts> facts, UUID actor, String source, LocalDate asOf) {
        rows.lock(agent);
        Set<UUID> ids = new LinkedHashSet<>();
        facts.forEach(one -> ids.add(one.customer()));
        Completion completion = new Completion(rows.held(agent, ids));
        facts.forEach(completion::fill);
        List<Known> filled = completion.filled();
        if (!filled.isEmpty()) {
            int completed = completion.promote(rows.named(agent, completion.doubtful()));
            rows.complete(filled, source, asOf);
            events.publishEvent(new BookCompleted(actor, agent.id(), source, filled.size(), completed));
        }
    }

    /** Names of customers by id. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select c.id, c.name from unnest(cast(? as uuid array)) as k(id)"
                            + " join customers c on c.id = k.id")
                    .param(new SqlArrayValue("uuid", new HashSet<>(ids).toArray()))
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
        }
        return names;
    }

    /** The records a user has as a policyholder. */
    public Set<UUID> customersOf(UUID user) {
        return jdbc.sql("select id from customers where user_id = ?")
                .param(user)
                .query(CustomerBook::id)
                .set();
    }

    /**
     * Customers the viewer may read whose mobile begins with the digits, with or without the country's prefix, at most
     * {@code limit}; none for fewer than four digits.
     */
    public Set<UUID> byMobilePrefix(Viewer viewer, String digits, int limit) {
        List<String> prefixes = MobilePrefix.of(digits);
        if (prefixes.isEmpty()) {
            return Set.of();
        }
        Scope.Condition scope = viewer.scope("customers.read").condition("scope_path", "id");
        return jdbc.sql("select id from customers where joined_into is null and " + MobilePrefix.condition("id")
                        + " and " + scope.sql() + " order by mobile, id limit :limit")
                .params(MobilePrefix.parameters(prefixes))
                .params(scope.parameters())
                .param("limit", limit)
                .query(CustomerBook::id)
                .set();
    }

    private Candidates candidates(AgentRef agent, List<HolderFacts> facts, List<String> keys) {
        Set<String> wanted = new LinkedHashSet<>();
        Set<LocalDate> born = new HashSet<>();
        Set<String> mobiles = new HashSet<>();
        for (int i = 0; i < facts.size(); i++) {
            if (!nameless(facts.get(i), keys.get(i))) {
                wanted.add(keys.get(i));
                Optional.ofNullable(facts.get(i).born()).ifPresent(born::add);
                Optional.ofNullable(facts.get(i).mobile()).ifPresent(mobiles::add);
            }
        }
        return new Candidates(rows.fitting(agent, wanted, born, mobiles));
    }

    private void write(AgentRef agent, Settlement settlement, UUID actor, String source, LocalDate asOf) {
        List<Known> completed = settlement.completed();
        rows.insert(agent, settlement.created(), source, asOf, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
        rows.complete(completed, source, asOf);
        int stubs = settlement.stubs();
        int created = settlement.created().size() - stubs;
        if (created + stubs + completed.size() > 0) {
            events.publishEvent(new BookSettled(actor, agent.id(), source, created, stubs, completed.size()));
        }
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static List<String> keys(List<HolderFacts> facts) {
        return facts.stream().map(fact -> NameKey.of(fact.name())).toList();
    }

    /** Whether the facts say too little to look for the person. */
    private static boolean nameless(HolderFacts facts, String key) {
        return key.isEmpty() || !facts.identifying();
    }
}
