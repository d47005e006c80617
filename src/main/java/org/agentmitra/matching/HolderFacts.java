package org.agentmitra.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says about a policyholder. With neither birth date nor mobile the person is not known well enough to be
 * matched, and becomes a stub "to be completed".
 *
 * @param mobile E.164, null when the sheet has none
 * @param email null when the sheet has none, as the others
 */
public record HolderFacts(
        String name,
        @Nullable LocalDate born,
        @Nullable String mobile,
        @Nullable String address,
        @Nullable String email) {

    /** Of a sheet that says no e-mail addresses. */
    public HolderFacts(String name, @Nullable LocalDate born, @Nullable String mobile, @Nullable String address) {
        this(name, born, mobile, address, null);
    }

    public boolean identifying() {
        return born != null || mobile != null;
    }

    /** These facts, and where they say nothing the other's. */
    public HolderFacts filledBy(HolderFacts other) {
        return new HolderFacts(
                name,
                born == null ? other.born : born,
                mobile == null ? other.mobile : mobile,
                address == null ? other.address : address,
                email == null ? other.email : email);
    }

    /** What is said of one fact, a date as in 1985-03-05; null for nothing. */
    public @Nullable String said(Fact fact) {
        return switch (fact) {
            case NAME -> name;
            case BORN -> born == null ? null : born.toString();
            case MOBILE -> mobile;
            case EMAIL -> email;
            case ADDRESS -> address;
        };
    }
}
