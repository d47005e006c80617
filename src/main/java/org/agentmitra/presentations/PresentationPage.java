package org.agentmitra.presentations;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Money;
import org.agentmitra.slides.Category;
import org.agentmitra.slides.Placeholders;
import org.agentmitra.slides.Slide;
import org.jspecify.annotations.Nullable;

/**
 * A presentation for its makers.
 *
 * @param lacks what keeps it from being published
 * @param template whether a template is made of it
 * @param product what it is about; empty for not said
 * @param premium of that, in paise; null for not said
 * @param branded whether the agent's branding stands on it
 * @param tags with commas between
 * @param refusal key of what another module has against its being shown; null for nothing
 * @param steps which changes can be taken back or made again
 * @param own whether it is the viewer's own, so that the viewer can copy it
 */
public record PresentationPage(
        Slideshow show,
        PresentationStatus status,
        boolean active,
        OffsetDateTime updatedAt,
        @Nullable Long version,
        List<CheckList.Lack> lacks,
        boolean own,
        boolean mayEdit,
        boolean mayPublish,
        boolean template,
        String product,
        @Nullable Long premium,
        @Nullable Category category,
        String tags,
        boolean branded,
        @Nullable String refusal,
        Revisions.Steps steps) {
    public UUID id() {
        return show.id();
    }

    public String name() {
        return show.name();
    }

    /** The breadcrumb between the library and a page below this one's. */
    public Map<String, String> above() {
        return Map.of("href", "/presentations/" + id(), "text", name());
    }

    /** As its makers wrote them. */
    public List<Slide> slides() {
        return show.frames().stream().map(Slideshow.Frame::slide).toList();
    }

    /** The slide as who is not known sees it. */
    public Slide seen(Slide slide) {
        return slide.filled(Map.of(
                Placeholders.AGENT_NAME,
                show.agentName(),
                Placeholders.PRODUCT_NAME,
                product,
                Placeholders.PRODUCT_PREMIUM,
                premium == null ? "" : Money.inr(premium).toString()));
    }

    /** The tags one by one. */
    public List<String> tagged() {
        return Tags.of(tags);
    }

    /** Whether nothing keeps it from being shown. */
    public boolean ready() {
        return lacks.isEmpty();
    }

    public boolean draft() {
        return status == PresentationStatus.DRAFT;
    }

    public boolean published() {
        return status == PresentationStatus.PUBLISHED;
    }

    /** Whether its slides can be changed now. */
    public boolean changing() {
        return draft() && mayEdit;
    }

    /** What is wrong with the slide. */
    public List<CheckList.Lack> lacksAt(int position) {
        return lacks.stream().filter(lack -> lack.position() == position).toList();
    }
}
