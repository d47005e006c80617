package org.agentmitra.presentations;

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

/** A presentation of an agent; what it says is on its slides. Only a draft changes. */
@Entity
@Table(name = "presentations")
class Presentation {
    @Id
    private UUID id;

    private UUID agentId;
    private String scopePath;
    private String name;
    private String nameKey;
    private String language;

    @Enumerated(EnumType.STRING)
    private PresentationStatus status = PresentationStatus.DRAFT;

    private boolean active;
    private int edits;
    private UUID createdBy;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant publishedAt;

    @Version
    private @Nullable Long version;

    protected Presentation() {}

    /** @param path the agent's place */
    static Presentation draft(UUID agent, String path, UUID by, Instant now) {
        Presentation presentation = new Presentation();
        presentation.id = Ids.next();
        presentation.agentId = agent;
        presentation.scopePath = path;
        presentation.createdBy = by;
        presentation.createdAt = now;
        presentation.updatedAt = now;
        return presentation;
    }

    /** A name as names compare. */
    static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    Presentation named(String name, String language) {
        this.name = name.strip();
        this.nameKey = nameKey(name);
        this.language = language;
        return this;
    }

    /** @throws Refused when somebody else changed it since the page was shown */
    void seenAs(@Nullable Long seen) {
        if (seen == null || !seen.equals(version)) {
            throw new Refused("version", "presentations.changed-meanwhile");
        }
    }

    /** @throws Refused unless it is a draft: what anybody sees was checked as it is */
    void edit(Instant now) {
        if (status != PresentationStatus.DRAFT) {
            throw new Refused("version", "presentations.not-a-draft");
        }
        edits++;
        updatedAt = now;
    }

    /** It takes the place of the agent's active one, which has to have left it. */
    void publish(Instant now) {
        if (active) {
            throw new Refused("version", "presentations.already-active");
        }
        status = PresentationStatus.PUBLISHED;
        active = true;
        publishedAt = now;
        updatedAt = now;
    }

    /** To be changed again; nobody sees it meanwhile. */
    void takeBack(Instant now) {
        if (status == PresentationStatus.DRAFT) {
            throw new Refused("version", "presentations.already-draft");
        }
        status = PresentationStatus.DRAFT;
        active = false;
        updatedAt = now;
    }

    void archive(Instant now) {
        if (status != PresentationStatus.PUBLISHED) {
            throw new Refused("version", "presentations.not-published");
        }
        status = PresentationStatus.ARCHIVED;
        active = false;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID agent() {
        return agentId;
    }

    String name() {
        return name;
    }

    String language() {
        return language;
    }

    PresentationStatus status() {
        return status;
    }

    boolean active() {
        return active;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Long version() {
        return version;
    }
}
