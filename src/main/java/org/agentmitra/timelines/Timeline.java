package org.agentmitra.timelines;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.customerparts.Happenings;
import org.agentmitra.customerparts.Happenings.Happening;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what modules know in the order of time; one query for each of them. */
@Component
class Timeline {
    private final ObjectProvider<Happenings> sources;

    Timeline(ObjectProvider<Happenings> sources) {
        this.sources = sources;
    }

    /** @param at in the viewer's zone */
    record Line(ZonedDateTime at, Happening what) {}

    /**
     * A stretch of time, the latest first.
     *
     * @param earlier what to ask for to see what happened before; null when nothing did
     */
    record Stretch(List<Line> lines, @Nullable Instant earlier) {}

    Stretch of(Viewer viewer, CustomerRef customer, @Nullable Instant before, int limit) {
        List<Line> lines = sources.stream()
                .flatMap(source -> source.of(viewer, customer, before, limit + 1).stream())
                .sorted(Comparator.comparing(Happening::at).reversed())
                .limit(limit + 1L)
                .map(what -> new Line(what.at().atZone(viewer.zone()), what))
                .toList();
        return lines.size() <= limit
                ? new Stretch(lines, null)
                : new Stretch(
                        lines.subList(0, limit), lines.get(limit - 1).what().at());
    }
}
