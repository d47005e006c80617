package org.agentmitra.providers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** An insurer. */
@Entity
@Table(name = "providers")
class Provider {
    @Id
    private UUID id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private InsurerKind kind;

    private String country;
    private String currency;
    private String zone;
    private @Nullable String regulatorNumber;

    @Enumerated(EnumType.STRING)
    private Status status;

    private OffsetDateTime createdAt;

    @Version
    private @Nullable Long version;

    protected Provider() {}

    static Provider register(NewInsurer facts, OffsetDateTime now) {
        Provider provider = new Provider();
        provider.id = Ids.next();
        provider.code = code(facts.code());
        provider.name = facts.name().strip();
        provider.kind = facts.kind();
        provider.country = facts.country();
        provider.currency = facts.currency();
        provider.zone = facts.zone().getId();
        provider.regulatorNumber = facts.regulatorNumber();
        provider.status = Status.ACTIVE;
        provider.createdAt = now;
        return provider;
    }

    /** A code as it is stored; refused when it is blank, too long or has other than letters, digits, - and _. */
    static String code(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9][A-Z0-9_-]{0,23}")) {
            throw new Refused("code", "providers.code.invalid");
        }
        return code;
    }

    /** A new version of a product; the UIN of an insurer's product begins with the insurer's registration. */
    PlanVersion add(NewPlan facts) {
        PlanVersion plan = PlanVersion.of(id, facts);
        if (regulatorNumber != null && plan.uin() != null && !plan.uin().startsWith(regulatorNumber)) {
            throw new Refused("uin", "providers.uin.of-another");
        }
        return plan;
    }

    ProviderRef ref() {
        return new ProviderRef(id, code, name, currency, ZoneId.of(zone));
    }

    enum Status {
        ACTIVE,
        INACTIVE,
        SUSPENDED
    }
}
