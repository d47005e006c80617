package org.agentmitra.blueprints;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.agentmitra.slides.Category;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideDeck;
import org.jspecify.annotations.Nullable;

/**
 * A template of presentations, in two languages. What agents take of it is what was published last; what is being made
 * are two drafts of presentations.
 */
@Entity
@Table(name = "blueprints")
class Blueprint {
    private static final String VERSION = "version";

    @Id
    private UUID id;

    private @Nullable UUID providerId;
    private boolean shipped;

    @Enumerated(EnumType.STRING)
    private Category category = Category.TERM;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    private String nameEn = "";
    private String nameHi = "";
    private String aboutEn = "";
    private String aboutHi = "";
    private @Nullable UUID draftEn;
    private @Nullable UUID draftHi;

    @Column(columnDefinition = "text")
    private @Nullable String deckEn;

    @Column(columnDefinition = "text")
    private @Nullable String deckHi;

    /** What the slides of the drafts were known by when they were published, in order, with commas between. */
    private @Nullable String slidesEn;

    private @Nullable String slidesHi;
    private @Nullable LocalDate availableFrom;
    private @Nullable LocalDate availableUntil;
    private @Nullable UUID madeBy;
    private Instant madeAt = Instant.EPOCH;

    @Version
    private @Nullable Long version;

    /**
     * Slides as they are published.
     *
     * @param deck as text
     * @param ids what the draft knows them by, with commas between
     */
    record Made(String deck, String ids) {
        static Made of(List<Slide> slides, List<UUID> known) {
            return new Made(
                    SlideDeck.write(slides), known.stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
    }

    /** Who sees it. */
    enum Status {
        /** Those who make it. */
        DRAFT("status-info"),
        /** Agents, on the days on which it is available. */
        PUBLISHED("status-ok"),
        /** Nobody takes it any more. */
        RETIRED("status-muted");

        private final String style;

        Status(String style) {
            this.style = style;
        }

        /** Style class of its badge. */
        public String style() {
            return style;
        }

        /** Key of its name. */
        public String key() {
            return "blueprints.status." + name();
        }
    }

    protected Blueprint() {}

    /** @param provider whose agents it is for; null for all */
    static Blueprint of(@Nullable UUID provider, UUID by, Instant now) {
        Blueprint blueprint = new Blueprint();
        blueprint.id = Ids.next();
        blueprint.providerId = provider;
        blueprint.madeBy = by;
        blueprint.madeAt = now;
        return blueprint;
    }

    Blueprint described(BlueprintForm form) {
        requireOwn();
        category = form.kind();
        nameEn = form.nameEn();
        nameHi = form.nameHi();
        aboutEn = form.aboutEn();
        aboutHi = form.aboutHi();
        availableFrom = form.firstDay();
        availableUntil = form.lastDay();
        return this;
    }

    Blueprint drafted(UUID english, UUID hindi) {
        draftEn = english;
        draftHi = hindi;
        return this;
    }

    /** @throws Refused when somebody else changed it since the page was shown */
    void seenAs(@Nullable Long seen) {
        if (seen == null || !seen.equals(version)) {
            throw new Refused(VERSION, "blueprints.changed-meanwhile");
        }
    }

    /** Agents take what is given here. @throws Refused when it was shipped with the portal */
    void publish(Made english, Made hindi) {
        requireOwn();
        deckEn = english.deck();
        deckHi = hindi.deck();
        slidesEn = english.ids();
        slidesHi = hindi.ids();
        status = Status.PUBLISHED;
    }

    /** @throws Refused unless it is published */
    void retire() {
        requireOwn();
        if (status != Status.PUBLISHED) {
            throw new Refused(VERSION, "blueprints.not-published");
        }
        status = Status.RETIRED;
    }

    private void requireOwn() {
        if (shipped) {
            throw new Refused(VERSION, "blueprints.shipped-stays");
        }
    }

    UUID id() {
        return id;
    }

    Category category() {
        return category;
    }

    @Nullable
    UUID draft(String language) {
        return language.equals("hi") ? draftHi : draftEn;
    }

    /** The slides that were published last, as text; null for none. */
    @Nullable
    String deck(String language) {
        return language.equals("hi") ? deckHi : deckEn;
    }

    /** What the drafts' slides were known by that were published last, in order; none for a template that was shipped. */
    List<UUID> slides(String language) {
        String ids = language.equals("hi") ? slidesHi : slidesEn;
        return ids == null || ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(",")).map(UUID::fromString).toList();
    }

    BlueprintForm form() {
        return new BlueprintForm(
                category.name(),
                nameEn,
                nameHi,
                aboutEn,
                aboutHi,
                availableFrom == null ? "" : availableFrom.toString(),
                availableUntil == null ? "" : availableUntil.toString(),
                null,
                String.valueOf(version));
    }
}
