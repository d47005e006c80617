package org.agentmitra.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.Belongings;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.customerparts.CustomerTransferred;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Households of customers whom the caller has found within the viewer's reach; never beyond one agent's book. */
@Component
@Transactional
public class Households implements Belongings {
    private static final int OFFERED = 20;

    private final CustomerFiles customers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Households(CustomerFiles customers, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.customers = customers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param premium of a year, of the policies in force */
    record Member(UUID customer, String name, @Nullable LocalDate born, Place place, Money premium) {}

    /** Somebody who may belong to the family. @param mobile grouped for reading */
    record Kin(
            UUID id,
            String name,
            @Nullable LocalDate born,
            @Nullable String mobile,
            @Nullable String address) {}

    @Override
    public String table() {
        return "household_members";
    }

    @Override
    public boolean single() {
        return true;
    }

    /**
     * All members, the customer included; empty without a household. One query. Whose book a member is in stands beside
     * something that no index knows, or H2 would begin with the book.
     */
    @Transactional(readOnly = true)
    List<Member> of(CustomerRef customer) {
        return jdbc.sql(
                        "select c.id, c.name, c.born_on, c.annual_minor, m.place from household_members o"
                                + " join household_members m on m.household_id = o.household_id"
                                + " join customers c on c.id = m.customer_id and c.joined_into is null"
                                + " and coalesce(c.agent_id, c.id) = :agent where o.customer_id = :customer"
                                + " order by case m.place when 'HEAD' then 0 when 'SPOUSE' then 1 else 2 end, c.born_on, c.name_key, c.id")
                .param("customer", customer.id())
                .param("agent", customer.agent())
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("born_on", LocalDate.class),
                        Place.valueOf(row.getString("place")),
                        Money.inr(row.getLong("annual_minor"))))
                .list();
    }

    /** Of the same book: whose name begins so, or without a name who shares mobile or address; one query. */
    @Transactional(readOnly = true)
    List<Kin> kin(CustomerRef customer, String name) {
        String key = NameKey.of(name);
        String which =
                key.isEmpty() ? "(c.mobile = s.mobile or c.address = s.address)" : Beginning.of("c.name_key", "name");
        return jdbc.sql("select c.id, c.name, c.born_on, c.mobile, c.address from customers s"
                        + " join customers c on c.agent_id = s.agent_id where s.id = :id and c.id <> :id"
                        + " and c.joined_into is null and " + which + " order by c.name_key, c.id limit " + OFFERED)
                .param("id", customer.id())
                .params(key.isEmpty() ? Map.of() : new Beginning(key).parameters("name"))
                .query(Households::kin)
                .list();
    }

    /**
     * Links another customer of the same book; nothing when they are together already.
     *
     * @throws Refused when that one is no customer of the book, or lives in another household
     */
    public void link(Viewer viewer, CustomerRef customer, UUID member, Place place) {
        CustomerRef other = customers.open(viewer, "customers.update", member).ref();
        if (other.id().equals(customer.id()) || !other.agent().equals(customer.agent())) {
            throw new Refused("member", "households.member.none");
        }
        Optional<UUID> theirs = household(other.id());
        Optional<UUID> own = household(customer.id());
        if (theirs.isPresent() && own.isPresent()) {
            if (!theirs.equals(own)) {
                throw new Refused("member", "households.member.taken");
            }
            return;
        }
        UUID household = own.or(() -> theirs).orElseGet(Ids::next);
        if (own.isEmpty()) {
            enter(viewer, household, customer.id(), theirs.isPresent() ? Place.OTHER : head(place));
        }
        if (theirs.isEmpty()) {
            enter(viewer, household, other.id(), place);
        }
    }

    /** Who makes a household with its head is none. */
    private static Place head(Place other) {
        return other == Place.HEAD ? Place.OTHER : Place.HEAD;
    }

    /** @throws NotFound when the two do not live together */
    void unlink(Viewer viewer, CustomerRef customer, UUID member) {
        UUID household = household(customer.id())
                .filter(own -> household(member).filter(own::equals).isPresent())
                .orElseThrow(() -> new NotFound("member", member));
        leave(member);
        events.publishEvent(new HouseholdEvent(viewer.user(), member, household, "customer.household-left"));
    }

    @EventListener
    void on(CustomerTransferred done) {
        household(done.customer()).ifPresent(household -> {
            leave(done.customer());
            events.publishEvent(
                    new HouseholdEvent(done.actor(), done.customer(), household, "customer.household-left"));
        });
    }

    private void enter(Viewer viewer, UUID household, UUID customer, Place place) {
        jdbc.sql("insert into household_members (id, household_id, customer_id, place, since)"
                        + " values (:id, :household, :customer, :place, :since)")
                .param("id", Ids.next())
                .param("household", household)
                .param("customer", customer)
                .param("place", place.name())
                .param("since", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        events.publishEvent(new HouseholdEvent(viewer.user(), customer, household, "customer.household-entered"));
    }

    /** Whoever remains alone has no household. */
    private void leave(UUID customer) {
        jdbc.sql("delete from household_members where customer_id = :customer or (household_id in"
                        + " (select m.household_id from household_members m where m.household_id ="
                        + " (select o.household_id from household_members o where o.customer_id = :customer)"
                        + " group by m.household_id having count(*) = 2))")
                .param("customer", customer)
                .update();
    }

    private Optional<UUID> household(UUID customer) {
        return jdbc.sql("select household_id from household_members where customer_id = ?")
                .param(customer)
                .query(UUID.class)
                .optional();
    }

    private static Kin kin(ResultSet row, int number) throws SQLException {
        String mobile = row.getString("mobile");
        return new Kin(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("born_on", LocalDate.class),
                mobile == null ? null : new MobileNumber(mobile).grouped(),
                row.getString("address"));
    }
}
