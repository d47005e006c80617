package org.agentmitra.kycfiles;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What a reviewer compares before approving. */
public enum CheckItem {
    /** The documents are whole, readable and in date. */
    READABLE(file -> true),
    NAME(file -> true),
    BIRTH(file -> true),
    AADHAAR(file -> file.aadhaarLastFour() != null),
    PAN(file -> file.pan() != null),
    /** No tax number was given: what is said instead was looked at. */
    FORM_60(file -> file.pan() == null),
    ADDRESS(file -> true),
    /** Public office, taxes abroad, nationality. */
    DECLARATIONS(file -> true),
    /** Who may be the same person was looked at. */
    DOUBLES(file -> true);

    private final Predicate<KycFile> concerns;

    CheckItem(Predicate<KycFile> concerns) {
        this.concerns = concerns;
    }

    /** What there is to compare in a file, in the order in which it is done. */
    public static List<CheckItem> of(KycFile file) {
        return Arrays.stream(values()).filter(item -> item.concerns.test(file)).toList();
    }

    public String key() {
        return "kyc.check." + name();
    }
}
