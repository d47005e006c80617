package org.agentmitra.customers;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.customerparts.CustomerJoined;
import org.agentmitra.customerparts.CustomerParted;
import org.agentmitra.customerparts.CustomerRenamed;
import org.agentmitra.customerparts.KycStanding;
import org.agentmitra.customers.JoinRecords.Join;
import org.agentmitra.customers.JoinRecords.Taken;
import org.agentmitra.matching.BookRows;
import org.agentmitra.matching.Fact;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two records that are one person: made one, with all that hangs on them, and parted again. */
@Component
@Transactional
public class CustomerJoins {
    private final CustomerService service;
    private final Customers customers;
    private final JoinRecords records;
    private final BookRows rows;
    private final KycStanding kyc;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CustomerJoins(
            CustomerService service,
            Customers customers,
            JoinRecords records,
            BookRows rows,
            KycStanding kyc,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.service = service;
        this.customers = customers;
        this.records = records;
        this.rows = rows;
        this.kyc = kyc;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * A fact as both records have it.
     *
     * @param field name of it, as in forms and message keys
     * @param differs whether both have one, and not the same: then somebody chooses
     */
    public record Compared(
            String field, @Nullable String joined, @Nullable String into, boolean differs) {}

    /** A record that was joined to another one. */
    public record Joined(UUID id, String name, String by, ZonedDateTime at) {}

    /** The record, which the viewer must be allowed to change, to look for whom it may be. */
    @Transactional(readOnly = true)
    public Stub record(Viewer viewer, UUID id) {
        Customer customer = service.changeable(viewer, id);
        return new Stub(id, customer.agent(), customer.name(), customer.nameKey(), customer.stub());
    }

    /** Both records side by side; the viewer must be allowed to change them. */
    @Transactional(readOnly = true)
    public List<Compared> compare(Viewer viewer, UUID id, UUID into) {
        Customer one = service.changeable(viewer, id);
        Customer other = service.changeable(viewer, into);
        one.mayJoin(other);
        return Arrays.stream(Fact.values())
                .map(fact -> new Compared(
                        fact.field(),
                        one.shown(fact),
                        other.shown(fact),
                        one.value(fact) != null
                                && other.value(fact) != null
                                && !Objects.equals(one.value(fact), other.value(fact))))
                .toList();
    }

    /**
     * Joins a record to another one of its book, which takes over what it lacks and the fields that are named; what hangs on
     * the record moves along in this transaction.
     *
     * @throws Refused when the two cannot be one person
     */
    public void join(Viewer viewer, UUID id, UUID into, Set<String> fields) {
        Customer one = service.changeable(viewer, id);
        Customer other = service.changeable(viewer, into);
        Join join = new Join(
                Ids.next(), id, into, one.holder().user(), other.holder().user(), other.stub());
        Map<Fact, String> before = values(other);
        Set<Fact> learned = one.joinInto(other, fields.stream().map(Fact::of).collect(Collectors.toSet()));
        records.open(join, viewer);
        customers.saveAndFlush(one);
        customers.saveAndFlush(other);
        events.publishEvent(new CustomerJoined(id, into, viewer.user()));
        records.move(join, id, into);
        List<Taken> taken = new ArrayList<>();
        learned.forEach(fact -> taken.add(new Taken(fact, before.get(fact), other.value(fact), null, null)));
        records.took(join, taken);
        rows.remember(into, learned, one.source(), one.asOf());
        if (learned.contains(Fact.NAME)) {
            events.publishEvent(new CustomerRenamed(into, other.name(), viewer.user()));
        }
        kyc.settle(id);
        kyc.settle(into);
    }

    /** Records that were joined to this one and can be parted from it, the latest first; one query. */
    @Transactional(readOnly = true)
    public List<Joined> of(Viewer viewer, UUID into) {
        return jdbc.sql("select j.id, c.name, j.actor_name, j.joined_at from customer_joins j"
                        + " join customers c on c.id = j.joined_id and c.joined_into = j.into_id"
                        + " where j.into_id = ? and j.undone_at is null order by j.joined_at desc, j.id")
                .param(into)
                .query((row, number) -> new Joined(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("actor_name"),
                        row.getObject("joined_at", OffsetDateTime.class).atZoneSameInstant(viewer.zone())))
                .list();
    }

    /**
     * Takes a join back: both records are as before, but for what was changed since by hand, and what moved along moves
     * back. What came since stays where it came to.
     *
     * @throws NotFound when there is none such that stands
     */
    public void part(Viewer viewer, UUID into, UUID id) {
        Customer other = service.changeable(viewer, into);
        Join join = records.close(into, id).orElseThrow(() -> new NotFound("join", id));
        Customer one = customers.findById(join.joined()).orElseThrow(() -> new NotFound("customer", join.joined()));
        boolean renamed = false;
        for (Taken fact : records.taken(id)) {
            if (Objects.equals(other.value(fact.fact()), fact.became())) {
                other.set(fact.fact(), fact.was());
                records.resource(into, fact, rows);
                renamed |= fact.fact() == Fact.NAME;
            }
        }
        one.partFrom(other, join.joinedUser(), join.intoUser(), join.intoStub());
        customers.saveAndFlush(one);
        customers.saveAndFlush(other);
        records.move(join, into, one.id());
        events.publishEvent(new CustomerParted(one.id(), one.name(), into, viewer.user()));
        if (renamed) {
            events.publishEvent(new CustomerRenamed(into, other.name(), viewer.user()));
        }
        kyc.settle(one.id());
        kyc.settle(into);
    }

    private static Map<Fact, String> values(Customer customer) {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            String value = customer.value(fact);
            if (value != null) {
                values.put(fact, value);
            }
        }
        return values;
    }
}
