package org.agentmitra.presentations;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A presentation for its makers.
 *
 * @param lacks what keeps it from being published
 * @param own whether it is the viewer's own, so that the viewer can copy it
 */
record PresentationPage(
        Slideshow show,
        PresentationStatus status,
        boolean active,
        OffsetDateTime updatedAt,
        @Nullable Long version,
        List<CheckList.Lack> lacks,
        boolean own,
        boolean mayEdit,
        boolean mayPublish) {
    public UUID id() {
        return show.id();
    }

    public String name() {
        return show.name();
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
