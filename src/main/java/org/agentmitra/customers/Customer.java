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
        LocalDate born = form.born().date().orElse(null);
        Set<Fact> changed = EnumSet.noneOf(Fact.class);
        String newName = form.name().strip();
        note(changed, Fact.NAME, name, newName);
        name = newName;
        nameKey = NameKey.of(newName);
        note(changed, Fact.BORN, bornOn, born);
        bearOn(born);
        String newMobile = form.number().map(MobileNumber::e164).orElse(null);
        note(changed, Fact.MOBILE, mobile, newMobile);
        mobile = newMobile;
        String newEmail = blank(form.email());
        note(changed, Fact.EMAIL, email, newEmail);
        email = newEmail;
        String newAddress = blank(form.address());
        note(changed, Fact.ADDRESS, address, newAddress);
        address = newAddress;
        stub = stub && bornOn == null && mobile == null;
        return changed;
    }

    /**
     * Gives this stub up in favour of another record of the same book, which takes over what it lacks.
     *
     * @return the facts the other record took over
     */
    Set<Fact> joinInto(Customer other) {
        if (!stub || joinedInto != null) {
            throw new Refused("into", "customers.join.not-a-stub");
        }
        if (other.id.equals(id) || !other.agentId.equals(agentId) || other.joinedInto != null) {
            throw new Refused("into", "customers.join.elsewhere");
        }
        if (bornOn != null && other.bornOn != null && !bornOn.equals(other.bornOn)) {
            throw new Refused("into", "customers.join.contradiction");
        }
        joinedInto = other.id;
        Set<Fact> learned = other.take(new HolderFacts(name, bornOn, mobile, address, email));
        other.userId = other.userId == null ? userId : other.userId;
        userId = null;
        return learned;
    }

    /**
     * Takes over what it lacks; a stub that so learns a birth date or a mobile is a full record from then on.
     *
     * @return the facts it took over
     */
    Set<Fact> learn(HolderFacts facts) {
        Set<Fact> learned = take(facts);
        stub = stub && bornOn == null && mobile == null;
        return learned;
    }

    private Set<Fact> take(HolderFacts facts) {
        Set<Fact> learned = EnumSet.noneOf(Fact.class);
        if (bornOn == null && facts.born() != null) {
            bearOn(facts.born());
            learned.add(Fact.BORN);
        }
        if (mobile == null && facts.mobile() != null) {
            mobile = facts.mobile();
            learned.add(Fact.MOBILE);
        }
        if (email == null && facts.email() != null) {
            email = facts.email();
            learned.add(Fact.EMAIL);
        }
        if (address == null && facts.address() != null) {
            address = facts.address();
            learned.add(Fact.ADDRESS);
        }
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

    private static void note(Set<Fact> changed, Fact fact, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
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
