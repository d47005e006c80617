package org.agentmitra.presentations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.agentmitra.slides.Category;
import org.jspecify.annotations.Nullable;

/** A presentation of an agent; what it says is on its slides. Only a draft changes. */
@Entity
@Table(name = "presentations")
class Presentation {
    @Id
    private UUID id;

    private @Nullable UUID agentId;
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

    private @Nullable UUID blueprintId;
    private String productName = "";
    private String tags = "";
    private boolean branded;

    @Enumerated(EnumType.STRING)
    private @Nullable Category category;

    private @Nullable Long productPremium;

    @Version
    private @Nullable Long version;

    protected Presentation() {}

    /**
     * @param agent null for what templates are made of
     * @param path the agent's place, or the insurer's
     */
    static Presentation draft(@Nullable UUID agent, String path, UUID by, Instant now) {
        Presentation presentation = new Presentation();
        presentation.id = Ids.next();
        presentation.agentId = agent;
        presentation.scopePath = path;
        presentation.createdBy = by;
        presentation.createdAt = now;
        presentation.updatedAt = now;
        return presentation;
    }

    Presentation named(String name, String language) {
        this.name = name.strip();
        this.nameKey = NewPresentation.nameKey(name);
        this.language = language;
        return this;
    }

    /** @throws Refused when somebody else changed it since the page was shown */
    void seenAs(@Nullable Long seen) {
        if (seen == null || !seen.equals(version)) {
            throw new Refused("version", "presentations.changed-meanwhile");
        }
    }

    /**
     * What it is about.
     *
     * @param premium of that, in paise; null for not said
     */
    Presentation about(String product, @Nullable Long premium) {
        this.productName = product.strip();
        this.productPremium = premium;
        return this;
    }

    /** @param tags with commas between */
    Presentation filed(@Nullable Category category, String tags) {
        this.category = category;
        this.tags = tags;
        return this;
    }

    /** Whether the agent's branding stands on it. */
    Presentation branded(boolean branded) {
        this.branded = branded;
        return this;
    }

    boolean branded() {
        return branded;
    }

    Presentation from(@Nullable UUID blueprint) {
        this.blueprintId = blueprint;
        return this;
    }

    /** @throws Refused unless it is a draft: what anybody sees was checked as it is */
    void requireDraft() {
        if (status != PresentationStatus.DRAFT) {
            throw new Refused("version", "presentations.not-a-draft");
        }
    }

    /** @throws Refused unless it is a draft */
    void edit(Instant now) {
        requireDraft();
        edits++;
        updatedAt = now;
    }

    /** It takes the place of the agent's active one, which has to have left it. */
    void publish(Instant now) {
        if (template()) {
            throw new Refused("version", "presentations.of-a-template");
        }
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

    /** Whose it is; {@link Slideshow#NOBODY} for what templates are made of. */
    UUID agent() {
        return agentId == null ? Slideshow.NOBODY : agentId;
    }

    /** Whether a template is made of it: it is nobody's, and never shown. */
    boolean template() {
        return agentId == null;
    }

    @Nullable
    UUID blueprint() {
        return blueprintId;
    }

    @Nullable
    Category category() {
        return category;
    }

    String tags() {
        return tags;
    }

    String productName() {
        return productName;
    }

    /** In paise; null when not said. */
    @Nullable
    Long productPremium() {
        return productPremium;
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
