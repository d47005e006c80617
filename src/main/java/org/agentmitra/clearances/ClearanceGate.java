package org.agentmitra.clearances;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.presentations.PublicationGate;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.Digest;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideDeck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps back what names benefits or premiums until a second person said yes to just these slides. */
@Component
class ClearanceGate implements PublicationGate {
    private final ClearanceRules rules;
    private final Slideshows shows;
    private final JdbcClient jdbc;

    ClearanceGate(ClearanceRules rules, Slideshows shows, JdbcClient jdbc) {
        this.rules = rules;
        this.shows = shows;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> refusal(UUID presentation) {
        if (!rules.askedOf(presentation)) {
            return Optional.empty();
        }
        List<Slide> slides = shows.slides(presentation);
        return Claims.in(slides) ? refusal(presentation, slides) : Optional.empty();
    }

    private Optional<String> refusal(UUID presentation, List<Slide> slides) {
        String state = jdbc.sql("select state from clearances where presentation_id = ? and print = ?"
                        + " and state <> 'WITHDRAWN' order by asked_at desc, id desc fetch first 1 rows only")
                .params(presentation, print(slides))
                .query(String.class)
                .optional()
                .orElse("NONE");
        return switch (state) {
            case "APPROVED" -> Optional.empty();
            case "OPEN" -> Optional.of("clearances.waiting");
            case "REFUSED" -> Optional.of("clearances.was-refused");
            default -> Optional.of("clearances.needed");
        };
    }

    static String print(List<Slide> slides) {
        return Digest.of(SlideDeck.write(slides));
    }
}
