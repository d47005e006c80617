package org.agentmitra.answers;

import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/** What people say of themselves on the way to a verified account and where it is corrected later; as typed. */
public interface PersonAnswers {
    @Nullable
    String name();

    @Nullable
    TypedDate bornOn();

    @Nullable
    String gender();

    @Nullable
    String marital();

    /** Whose name {@link #relative} is. */
    @Nullable
    String relation();

    @Nullable
    String relative();

    @Nullable
    String line();

    @Nullable
    String pin();

    @Nullable
    String city();

    @Nullable
    String district();

    @Nullable
    String state();

    @Nullable
    String otherLine();

    @Nullable
    String otherPin();

    @Nullable
    String otherCity();

    @Nullable
    String otherDistrict();

    @Nullable
    String otherState();

    @Nullable
    String occupation();

    @Nullable
    String income();

    @Nullable
    String source();

    /** The address at which the person lives. */
    default TypedPlace current() {
        return TypedPlace.of(line(), pin(), city(), district(), state());
    }

    /** The permanent address. */
    default TypedPlace permanent() {
        return TypedPlace.of(otherLine(), otherPin(), otherCity(), otherDistrict(), otherState());
    }
}
