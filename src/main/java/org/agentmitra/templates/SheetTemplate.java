package org.agentmitra.templates;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A template; what it says is in its versions. */
@Entity
@Table(name = "import_templates")
class SheetTemplate {
    /** In place of an insurer's id. */
    static final String ALL = "all";

    @Id
    private UUID id;

    private @Nullable UUID providerId;
    private String providerKey;
    private String entity;
    private String target;
    private String name;
    private String nameKey;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private TemplateStatus status = TemplateStatus.DRAFT;

    private @Nullable UUID publishedVersion;
    private UUID createdBy;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant retiredAt;
    private int edits;

    @Version
    private @Nullable Long version;

    protected SheetTemplate() {}

    /** @param provider whose it is; null for one that is for all */
    static SheetTemplate draft(
            @Nullable UUID provider, org.agentmitra.targets.Entity entity, String target, UUID by, Instant now) {
        SheetTemplate template = new SheetTemplate();
        template.id = Ids.next();
        template.providerId = provider;
        template.providerKey = key(provider);
        template.entity = entity.key();
        template.target = target;
        template.createdBy = by;
        template.createdAt = now;
        template.updatedAt = now;
        return template;
    }

    static String key(@Nullable UUID provider) {
        return provider == null ? ALL : provider.toString();
    }

    /** A name as names compare. */
    static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    SheetTemplate named(String name, @Nullable String description) {
        this.name = name.strip();
        this.nameKey = nameKey(name);
        this.description = description;
        return this;
    }

    /** @return the fields that changed */
    Revision describe(String name, @Nullable String description, Instant now) {
        Revision revision = new Revision();
        revision.note("name", this.name, name.strip());
        revision.note("description", this.description, description);
        updatedAt = now;
        named(name, description);
        return revision;
    }

    /** @throws Refused when somebody else changed it since the page was shown */
    void seenAs(@Nullable Long seen) {
        if (seen == null || !seen.equals(version)) {
            throw new Refused("version", "templates.changed-meanwhile");
        }
    }

    /** Something of its draft changed: whoever saw it before has seen another state. */
    void touch(Instant now) {
        edits++;
        updatedAt = now;
    }

    void publish(UUID versionId, Instant now) {
        status = TemplateStatus.PUBLISHED;
        retiredAt = null;
        publishedVersion = versionId;
        updatedAt = now;
    }

    void retire(Instant now) {
        if (status != TemplateStatus.PUBLISHED) {
            throw new Refused("status", "templates.retire.not-published");
        }
        status = TemplateStatus.RETIRED;
        retiredAt = now;
        updatedAt = now;
    }

    /** Offers a retired template again. */
    void reopen(Instant now) {
        if (status != TemplateStatus.RETIRED) {
            throw new Refused("status", "templates.reopen.not-retired");
        }
        status = TemplateStatus.PUBLISHED;
        retiredAt = null;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID provider() {
        return providerId;
    }

    String entity() {
        return entity;
    }

    String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    TemplateStatus status() {
        return status;
    }

    @Nullable
    UUID publishedVersion() {
        return publishedVersion;
    }

    @Nullable
    Long version() {
        return version;
    }
}
