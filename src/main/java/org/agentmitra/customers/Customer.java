package org.agentmitra.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.customerparts.Birthday;
import org.agentmitra.matching.Fact;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/** A policyholder in the book of one agent. Somebody who is in two books is two customers. */
@Entity
@Table(name = "customers")
class Customer {
    @Id
    private UUID id;

    private UUID agentId;
    private String scopePath;
    private @Nullable UUID userId;
    private String name;
    private String nameKey;
    private @Nullable LocalDate bornOn;
    private @Nullable Short birthday;
    private @Nullable String mobile;
    private @Nullable String email;
    private @Nullable String address;
    private boolean stub;
    private @Nullable UUID joinedInto;
    private String source;
    private LocalDate asOf;
    private OffsetDateTime createdAt;

    @Version
    private long version;

    protected Customer() {}

    /**
     * Takes what was typed; a stub that learns a birth date or a mobile is a full record from then on.
     *
     * @return the facts that changed
     */
    Set<Fact> revise(CustomerForm form, LocalDate today) {
        form.faults(today).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        Set<Fact> changed = EnumSet.noneOf(Fact.class);
        revise(changed, Fact.NAME, form.name().strip());
        revise(changed, Fact.BORN, form.born().date().map(LocalDate::toString).orElse(null));
        revise(changed, Fact.MOBILE, form.number().map(MobileNumber::e164).orElse(null));
        revise(changed, Fact.EMAIL, blank(form.email()));
        revise(changed, Fact.ADDRESS, blank(form.address()));
        stub = stub && bornOn == null && mobile == null;
        return changed;
    }

    /** @throws Refused when the two cannot be one person's */
    void mayJoin(Customer other) {
        if (joinedInto != null || other.id.equals(id) || !other.agentId.equals(agentId) || other.joinedInto != null) {
            throw new Refused("into", "customers.join.elsewhere");
        }
        if (stub && bornOn != null && other.bornOn != null && !bornOn.equals(other.bornOn)) {
            throw new Refused("into", "customers.join.contradiction");
        }
        if (userId != null && other.userId != null && !userId.equals(other.userId)) {
            throw new Refused("into", "customers.join.two-accounts");
        }
    }

    /**
     * Gives this record up in favour of another one of the same book, which takes over what it lacks, and what is chosen.
     *
     * @return the facts that are others at the other record now
     */
    Set<Fact> joinInto(Customer other, Set<Fact> chosen) {
        mayJoin(other);
        joinedInto = other.id;
        Set<Fact> learned = EnumSet.noneOf(Fact.class);
        for (Fact fact : Fact.values()) {
            String own = value(fact);
            boolean wanted = other.value(fact) == null || chosen.contains(fact);
            if (own != null && wanted && !own.equals(other.value(fact))) {
                other.set(fact, own);
                learned.add(fact);
            }
        }
        other.stub = other.stub && stub;
        other.userId = other.userId == null ? userId : other.userId;
        userId = null;
        return learned;
    }

    /**
     * Stands for itself again.
     *
     * @param user who was linked with it; stays with the other record where that has another one by now, or none
     * @param otherUser who was linked with the other one
     * @param otherStub whether the other one was a stub
     */
    void partFrom(Customer other, @Nullable UUID user, @Nullable UUID otherUser, boolean otherStub) {
        if (!other.id.equals(joinedInto)) {
            throw new Refused("into", "customers.join.elsewhere");
        }
        joinedInto = null;
        other.stub = otherStub && (other.stub || other.bornOn == null && other.mobile == null);
        if (user != null && user.equals(other.userId)) {
            userId = user;
            other.userId = otherUser;
        }
    }

    /** A fact as text; null when it is not known. */
    @Nullable
    String value(Fact fact) {
        return switch (fact) {
            case NAME -> name;
            case BORN -> bornOn == null ? null : bornOn.toString();
            case MOBILE -> mobile;
            case EMAIL -> email;
            case ADDRESS -> address;
        };
    }

    /** A fact as people read it. */
    @Nullable
    String shown(Fact fact) {
        return fact == Fact.MOBILE ? grouped(mobile) : value(fact);
    }

    void set(Fact fact, @Nullable String value) {
        switch (fact) {
            case NAME -> {
                name = Objects.requireNonNull(value);
                nameKey = NameKey.of(name);
            }
            case BORN -> bearOn(value == null ? null : LocalDate.parse(value));
            case MOBILE -> mobile = value;
            case EMAIL -> email = value;
            case ADDRESS -> address = value;
        }
    }

    /**
     * Takes over what it lacks; a stub that so learns a birth date or a mobile is a full record from then on.
     *
     * @return the facts it took over
     */
    Set<Fact> learn(HolderFacts facts) {
        Set<Fact> learned = EnumSet.noneOf(Fact.class);
        for (Fact fact : Fact.values()) {
            String said = facts.said(fact);
            if (said != null && value(fact) == null) {
                set(fact, said);
                learned.add(fact);
            }
        }
        stub = stub && bornOn == null && mobile == null;
        return learned;
    }

    /** Lets a user see this record as the policyholder. */
    void link(UUID user) {
        if (userId != null && !userId.equals(user)) {
            throw new Refused("user", "customers.user.taken");
        }
        userId = user;
    }

    /** False when nobody saw it as the policyholder. */
    boolean unlink() {
        boolean linked = userId != null;
        userId = null;
        return linked;
    }

    Holder holder() {
        return new Holder(id, name, email, mobile, userId);
    }

    private void bearOn(@Nullable LocalDate day) {
        bornOn = day;
        birthday = Birthday.of(day);
    }

    private void revise(Set<Fact> changed, Fact fact, @Nullable String value) {
        if (!Objects.equals(value(fact), value)) {
            set(fact, value);
            changed.add(fact);
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A mobile number as it is shown; null where none is known. */
    static @Nullable String grouped(@Nullable String mobile) {
        return mobile == null ? null : new MobileNumber(mobile).grouped();
    }

    CustomerForm form() {
        return new CustomerForm(name, TypedDate.of(bornOn), grouped(mobile), email, address, version);
    }

    UUID id() {
        return id;
    }

    UUID agent() {
        return agentId;
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    boolean stub() {
        return stub;
    }

    String source() {
        return source;
    }

    LocalDate asOf() {
        return asOf;
    }

    long version() {
        return version;
    }
}
