package org.agentmitra.alerts;

import java.util.Arrays;
import org.agentmitra.audit.SecurityKind;

/** What raises an alert. */
enum AlertRule {
    /** Many accounts tried from one address: somebody has a list of passwords. */
    CREDENTIAL_STUFFING("credential-stuffing", SecurityKind.FAILED, true),
    /** Codes for many accounts asked for from one address: somebody hopes to guess one of them. */
    CODE_SPRAYING("code-spraying", SecurityKind.CODE, true),
    /** One user is refused often: somebody tries what addresses open. */
    DENIALS("denials", SecurityKind.DENIED, false),
    /** One user takes many lists away. */
    EXPORT_BURST("export-burst", SecurityKind.EXPORTED, false),
    /** A sign-in in the night by a device the user never used before. */
    ODD_DEVICE("odd-device", SecurityKind.SIGNED_IN, false);

    private final String slug;
    private final SecurityKind kind;
    private final boolean byAddress;

    AlertRule(String slug, SecurityKind kind, boolean byAddress) {
        this.slug = slug;
        this.kind = kind;
        this.byAddress = byAddress;
    }

    /** Its name in the database and in message keys. */
    public String slug() {
        return slug;
    }

    /** The events it looks at. */
    SecurityKind kind() {
        return kind;
    }

    /** Whether its alerts are about a network address; else about a user. */
    boolean byAddress() {
        return byAddress;
    }

    static AlertRule of(String slug) {
        return Arrays.stream(values())
                .filter(rule -> rule.slug.equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
