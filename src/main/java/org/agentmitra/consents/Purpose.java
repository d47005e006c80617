package org.agentmitra.consents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the portal asks people to agree to, each for itself (DPDP). The text of a notice is in the message bundles under its
 * version: whoever changes it writes a new one beside the old.
 */
public enum Purpose {
    /** Papers and data, to find out who somebody is; the review ends with it. */
    KYC("1"),
    /** Looking after policies. */
    SERVICING("1"),
    /** Passing data on to insurers for their decision on a proposal. */
    UNDERWRITING("1"),
    /** Reminders of dues by text message. */
    REMINDERS("1"),
    MARKETING("1");

    private final String version;

    Purpose(String version) {
        this.version = version;
    }

    public static Optional<Purpose> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** As consents name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the notice that is shown now. */
    public String version() {
        return version;
    }

    /** Key of its name. */
    public String key() {
        return "consents.purpose." + slug();
    }

    /** Key of the notice that is shown now. */
    public String noticeKey() {
        return "consents.notice." + slug() + "." + version;
    }

    /** Key of what ends when it is withdrawn. */
    public String endKey() {
        return "consents.end." + slug();
    }
}
