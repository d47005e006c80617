package org.agentmitra.plans;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.agentmitra.providers.ProviderCode;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A version of a provider's product, with the rules that differ between versions. */
@Entity
@Table(name = "plans")
class PlanVersion {
    @Id
    private UUID id;

    private UUID providerId;
    private String code;
    private String name;
    private @Nullable String uin;

    @Enumerated(EnumType.STRING)
    private GraceRule graceRule;

    private int paidUpMinYears;
    private int revivalYears;

    @Version
    private @Nullable Long version;

    protected PlanVersion() {}

    /**
     * @param registration number under which the insurer is registered, with which the UINs of its products begin; null when
     *     not known
     */
    static PlanVersion of(UUID provider, @Nullable String registration, NewPlan facts) {
        if (facts.paidUpMinYears() < 0 || facts.revivalYears() < 0) {
            throw new Refused("paidUpMinYears", "providers.years.invalid");
        }
        PlanVersion plan = new PlanVersion();
        plan.id = Ids.next();
        plan.providerId = provider;
        plan.code = ProviderCode.of(facts.code());
        plan.name = facts.name().strip();
        plan.uin = uin(facts.uin());
        if (registration != null && plan.uin != null && !plan.uin.startsWith(registration)) {
            throw new Refused("uin", "providers.uin.of-another");
        }
        plan.graceRule = facts.grace();
        plan.paidUpMinYears = facts.paidUpMinYears();
        plan.revivalYears = facts.revivalYears();
        return plan;
    }

    private static @Nullable String uin(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Uin.parse(text)
                .orElseThrow(() -> new Refused("uin", "providers.uin.invalid"))
                .value();
    }

    Plan facts() {
        return new Plan(id, providerId, code, name, uin, graceRule, paidUpMinYears, revivalYears);
    }
}
