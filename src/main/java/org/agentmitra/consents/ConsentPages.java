package org.agentmitra.consents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.consents.ConsentNotices.Notice;
import org.agentmitra.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody agrees to: what modules ask, and what was agreed to and nobody asks any more; one query. */
@Component
class ConsentPages {
    private final Consents consents;
    private final List<ConsentNotices> asked;

    ConsentPages(Consents consents, List<ConsentNotices> asked) {
        this.consents = consents;
        this.asked = asked;
    }

    List<ConsentLine> of(UUID user, ZoneId zone) {
        Map<String, Consent> latest = new LinkedHashMap<>();
        consents.of(user).forEach(consent -> latest.putIfAbsent(consent.purpose(), consent));
        List<ConsentLine> lines = new ArrayList<>();
        notices().forEach(notice -> lines.add(line(notice, notice.purpose(), latest.remove(notice.purpose()), zone)));
        latest.forEach((purpose, consent) -> lines.add(line(null, purpose, consent, zone)));
        return List.copyOf(lines);
    }

    /** @throws NotFound when nobody asks for that */
    Notice notice(String purpose) {
        return notices().stream()
                .filter(notice -> notice.purpose().equals(purpose))
                .findFirst()
                .orElseThrow(() -> new NotFound("purpose", purpose));
    }

    private List<Notice> notices() {
        return asked.stream().flatMap(one -> one.notices().stream()).toList();
    }

    private static ConsentLine line(@Nullable Notice notice, String purpose, @Nullable Consent consent, ZoneId zone) {
        if (consent == null) {
            return new ConsentLine(notice, purpose, false, null, null);
        }
        Instant at = consent.withdrawn() == null ? consent.given() : consent.withdrawn();
        return new ConsentLine(notice, purpose, consent.holds(), OffsetDateTime.ofInstant(at, zone), consent.version());
    }
}
