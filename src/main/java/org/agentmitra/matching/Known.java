package org.agentmitra.matching;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of the book while a list of facts is settled: what is known so far, and what the list added. */
final class Known {
    final UUID id;
    final String name;
    final String key;
    /** Whether this is a joined stub's row, which stands for the record it was joined to. */
    private final boolean alias;

    private final boolean wasStub;
    private final Set<Fact> added = EnumSet.noneOf(Fact.class);
    private boolean stub;
    /** What the rows of the list cost the person in a year, in paise. */
    private long yearly;

    private @Nullable LocalDate born;
    private @Nullable String mobile;
    private @Nullable String address;
    private @Nullable String email;

    Known(
            UUID id,
            String name,
            String key,
            boolean stub,
            boolean alias,
            @Nullable LocalDate born,
            @Nullable String mobile,
            @Nullable String address,
            @Nullable String email) {
        this.id = id;
        this.name = name;
        this.key = key;
        this.stub = stub;
        this.wasStub = stub;
        this.alias = alias;
        this.born = born;
        this.mobile = mobile;
        this.address = address;
        this.email = email;
    }

    static Known of(UUID id, HolderFacts facts, String key, boolean stub) {
        return new Known(
                id, facts.name(), key, stub, false, facts.born(), facts.mobile(), facts.address(), facts.email());
    }

    /** How surely the facts are about this person: 0 not at all, 1 by mobile, 2 by birth date, 3 by both. */
    int agreement(HolderFacts facts) {
        boolean sameDay = born != null && born.equals(facts.born());
        boolean sameMobile = mobile != null && mobile.equals(facts.mobile());
        if (!sameDay && born != null && facts.born() != null) {
            return 0;
        }
        return (sameDay ? 2 : 0) + (sameMobile ? 1 : 0);
    }

    /** Whether the other is a full record of the same name that no birth date contradicts, so may be the same person. */
    boolean mayBe(Known other) {
        boolean contradiction = born != null && other.born != null && !born.equals(other.born);
        return !other.id.equals(id) && other.full() && !contradiction;
    }

    /** From here on this is no longer a stub. */
    void becomeFull() {
        stub = false;
    }

    /** Takes over what was blank; what is known stays. */
    void complete(HolderFacts facts) {
        if (alias) {
            return;
        }
        if (born == null && facts.born() != null) {
            born = facts.born();
            added.add(Fact.BORN);
        }
        if (mobile == null && facts.mobile() != null) {
            mobile = facts.mobile();
            added.add(Fact.MOBILE);
        }
        if (address == null && facts.address() != null) {
            address = facts.address();
            added.add(Fact.ADDRESS);
        }
        if (email == null && facts.email() != null) {
            email = facts.email();
            added.add(Fact.EMAIL);
        }
    }

    /** Another row of the list costs so much in a year, in paise. */
    void pay(long paise) {
        yearly += paise;
    }

    long yearly() {
        return yearly;
    }

    /** What the list added to the record. */
    Set<Fact> added() {
        return added;
    }

    /** Whether this is, or stands for, more than a record to be completed. */
    boolean full() {
        return !stub || alias;
    }

    boolean stub() {
        return stub;
    }

    /** Whether it was one before the list. */
    boolean wasStub() {
        return wasStub;
    }

    boolean alias() {
        return alias;
    }

    HolderFacts facts() {
        return new HolderFacts(name, born, mobile, address, email);
    }

    @Nullable
    LocalDate born() {
        return born;
    }

    @Nullable
    String mobile() {
        return mobile;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    String email() {
        return email;
    }
}
