package org.agentmitra.consents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the viewer agrees to, as the page lists it: the portal's purposes, and what other modules asked for; one query. */
@Component
class ConsentPages {
    private final Consents consents;

    ConsentPages(Consents consents) {
        this.consents = consents;
    }

    List<ConsentLine> of(Viewer viewer) {
        return of(viewer.user(), viewer.zone());
    }

    /** Another's, for whom may read them. */
    List<ConsentLine> of(UUID user, ZoneId zone) {
        Map<String, Consent> latest = new LinkedHashMap<>();
        consents.of(user).forEach(consent -> latest.putIfAbsent(consent.purpose(), consent));
        List<ConsentLine> lines = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            lines.add(line(purpose, purpose.slug(), latest.remove(purpose.slug()), zone));
        }
        latest.forEach((slug, consent) -> lines.add(line(null, slug, consent, zone)));
        return List.copyOf(lines);
    }

    private static ConsentLine line(@Nullable Purpose purpose, String slug, @Nullable Consent consent, ZoneId zone) {
        if (consent == null) {
            return new ConsentLine(purpose, slug, false, null, null, false);
        }
        Instant at = consent.withdrawn() == null ? consent.given() : consent.withdrawn();
        return new ConsentLine(
                purpose,
                slug,
                consent.holds(),
                OffsetDateTime.ofInstant(at, zone),
                consent.version(),
                consent.holds() && purpose != null && !purpose.version().equals(consent.version()));
    }
}
