package org.agentmitra.blueprints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.NewPresentation;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationPages;
import org.agentmitra.presentations.PresentationService;
import org.agentmitra.presentations.SlidesCopied;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideDeck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Presentations that templates are made in, and those that are made of templates. What is kept beside slides goes along,
 * as it is now, with the slides that were published.
 */
@Component
class BlueprintDrafts {
    /** Who sees the drafts of an administrator of the whole portal: nobody whose place is below. */
    private static final String TOP = "/";

    private final PresentationService presentations;
    private final PresentationPages pages;
    private final Slideshows shows;
    private final ApplicationEventPublisher events;

    BlueprintDrafts(
            PresentationService presentations,
            PresentationPages pages,
            Slideshows shows,
            ApplicationEventPublisher events) {
        this.presentations = presentations;
        this.pages = pages;
        this.shows = shows;
        this.events = events;
    }

    /** A presentation that a template is made in. @param from whose slides it begins with; null for none */
    UUID begin(Viewer viewer, String name, String language, @Nullable Blueprint from) {
        String path = viewer.prefixes().isEmpty() ? TOP : viewer.prefixes().getFirst();
        List<Slide> slides = from == null ? List.of() : deck(from, language);
        UUID id = presentations.createForTemplate(
                viewer, path, new NewPresentation(name, language, "", null, null, null, slides));
        if (from != null) {
            alongWith(viewer, from, language, id);
        }
        return id;
    }

    /** Its slides as they are now. @throws Refused when there are none in the language, or they lack something */
    Blueprint.Made made(Viewer viewer, Blueprint blueprint, String language) {
        UUID draft = blueprint.draft(language);
        PresentationPage page = draft == null ? null : pages.page(viewer, draft);
        if (page == null || !page.ready()) {
            throw new Refused("version", "blueprints.lacks." + language);
        }
        return Blueprint.Made.of(page.slides(), shows.keys(page.id()));
    }

    /** A presentation of the viewer's own. @throws NotFound when there are no slides in the language */
    UUID take(Viewer viewer, Blueprint blueprint, UseForm form) {
        List<Slide> slides = deck(blueprint, form.language());
        if (slides.isEmpty()) {
            throw new NotFound("slides in", form.language());
        }
        UUID id = presentations.create(
                viewer,
                new NewPresentation(
                        form.name(),
                        form.language(),
                        form.product(),
                        form.paise(),
                        blueprint.id(),
                        blueprint.category(),
                        slides));
        alongWith(viewer, blueprint, form.language(), id);
        return id;
    }

    /** The slides of the draft may stand elsewhere since they were published, or be gone with what is kept beside them. */
    private void alongWith(Viewer viewer, Blueprint from, String language, UUID to) {
        UUID draft = from.draft(language);
        List<UUID> published = from.slides(language);
        if (draft == null || published.isEmpty()) {
            return;
        }
        Map<Integer, Integer> places = new HashMap<>();
        List<UUID> now = shows.keys(draft);
        for (int i = 0; i < now.size(); i++) {
            int at = published.indexOf(now.get(i));
            if (at >= 0) {
                places.put(i + 1, at + 1);
            }
        }
        events.publishEvent(new SlidesCopied(viewer.user(), draft, to, places));
    }

    private static List<Slide> deck(Blueprint blueprint, String language) {
        String deck = blueprint.deck(language);
        return deck == null ? List.of() : SlideDeck.read(deck);
    }
}
