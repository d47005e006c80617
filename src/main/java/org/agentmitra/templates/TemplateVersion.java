package org.agentmitra.templates;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.agentmitra.formats.Handling;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What a template says, or said. Once published it is never changed: imports are read by it for good. */
@Entity
@Table(name = "template_versions")
class TemplateVersion {
    @Id
    private UUID id;

    private UUID templateId;
    private int number;

    @Enumerated(EnumType.STRING)
    private VersionState state = VersionState.DRAFT;

    @Enumerated(EnumType.STRING)
    private Handling.Mode mode = Handling.Mode.UPSERT;

    @Enumerated(EnumType.STRING)
    private Handling.Doubles doubles = Handling.Doubles.FIRST;

    private @Nullable String note;
    private UUID createdBy;
    private Instant createdAt;
    private @Nullable UUID publishedBy;
    private @Nullable Instant publishedAt;

    @Version
    private @Nullable Long version;

    protected TemplateVersion() {}

    static TemplateVersion draft(UUID template, int number, UUID by, Instant now) {
        TemplateVersion version = new TemplateVersion();
        version.id = Ids.next();
        version.templateId = template;
        version.number = number;
        version.createdBy = by;
        version.createdAt = now;
        return version;
    }

    /** @param note what changed, for who chooses among versions; null for nothing */
    void publish(@Nullable String note, UUID by, Instant now) {
        change();
        state = VersionState.PUBLISHED;
        this.note = note;
        publishedBy = by;
        publishedAt = now;
    }

    void supersede() {
        state = VersionState.SUPERSEDED;
    }

    /** Asked before its columns are changed. */
    void change() {
        if (state != VersionState.DRAFT) {
            throw new Refused("version", "templates.version.kept");
        }
    }

    /** Says what becomes of rows whose records are there already or not. */
    void handle(Handling handling) {
        change();
        mode = handling.mode();
        doubles = handling.doubles();
    }

    /** Without what the rules of columns say. */
    Handling handling() {
        return Handling.of(mode, doubles);
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    VersionState state() {
        return state;
    }
}
