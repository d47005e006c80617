package org.agentmitra.providers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.TypedDate;
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
    private @Nullable String licenceNumber;
    private @Nullable LocalDate licenceExpiresOn;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String website;
    private @Nullable String address;
    private @Nullable Integer approvalAbove;

    @Enumerated(EnumType.STRING)
    private ProviderStatus status;

    private OffsetDateTime createdAt;

    @Version
    private @Nullable Long version;

    protected Provider() {}

    static Provider register(NewInsurer facts, OffsetDateTime now) {
        Provider provider = new Provider();
        provider.id = Ids.next();
        provider.code = ProviderCode.of(facts.code());
        provider.name = facts.name().strip();
        provider.kind = facts.kind();
        provider.country = facts.country();
        provider.currency = facts.currency();
        provider.zone = facts.zone().getId();
        provider.regulatorNumber = facts.regulatorNumber();
        provider.status = ProviderStatus.ACTIVE;
        provider.createdAt = now;
        return provider;
    }

    /**
     * Takes what was typed. The code and the country stay: sheets are recognised by the one, amounts and dates of stored
     * policies hang on the other.
     *
     * @return the fields that changed
     */
    Revision revise(ProviderForm form) {
        if (form.version() == null || !form.version().equals(version)) {
            throw new Refused("version", "providers.changed-meanwhile");
        }
        Revision revision = new Revision();
        name = revision.note("name", name, form.name().strip());
        kind = revision.note("kind", kind, form.kind());
        regulatorNumber = revision.noteOrNone("regulatorNumber", regulatorNumber, form.regulatorNumber());
        describe(form, revision);
        return revision;
    }

    /** Licence and contacts of an insurer registered just now. */
    void describe(ProviderForm form) {
        describe(form, new Revision());
    }

    private void describe(ProviderForm form, Revision revision) {
        licenceNumber = revision.noteOrNone("licenceNumber", licenceNumber, form.licenceNumber());
        licenceExpiresOn = revision.noteOrNone(
                "licenceExpiresOn",
                licenceExpiresOn,
                form.licenceExpiresOn().date().orElse(null));
        email = revision.noteMasked("email", email, form.email());
        phone = revision.noteMasked("phone", phone, form.phone());
        website = revision.noteOrNone("website", website, form.website());
        address = revision.noteOrNone("address", address, form.address());
        approvalAbove = revision.noteOrNone("approvalAbove", approvalAbove, form.rowsAbove());
    }

    /** Ends new business; what is in the books stays readable. */
    void suspend() {
        if (status != ProviderStatus.ACTIVE) {
            throw new Refused("reason", "providers.suspend.not-active");
        }
        status = ProviderStatus.SUSPENDED;
    }

    /** Opens an insurer again that was suspended. */
    void reactivate() {
        if (status == ProviderStatus.ACTIVE) {
            throw new Refused("status", "providers.reactivate.active");
        }
        status = ProviderStatus.ACTIVE;
    }

    /** Null when not known. */
    @Nullable
    String regulatorNumber() {
        return regulatorNumber;
    }

    ProviderStatus status() {
        return status;
    }

    ProviderForm form() {
        return new ProviderForm(
                code,
                Market.valueOf(country),
                name,
                kind,
                regulatorNumber,
                licenceNumber,
                TypedDate.of(licenceExpiresOn),
                email,
                phone,
                website,
                address,
                approvalAbove == null ? null : approvalAbove.toString(),
                version);
    }

    ProviderRef ref() {
        return new ProviderRef(id, code, name, currency, ZoneId.of(zone));
    }
}
