package org.agentmitra.agentrequests;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.cards.CardSearch;
import org.agentmitra.cards.PublicCard;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Support proposes agents. It asks none in anybody's place: the person does, or chooses another. */
@Service
@Transactional
class HelpDesk {
    private final HelpRows rows;
    private final Searches searches;
    private final CardSearch cards;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HelpDesk(
            HelpRows rows,
            Searches searches,
            CardSearch cards,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.searches = searches;
        this.cards = cards;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes an agent whose card is published, in place of any proposed before.
     *
     * @throws NotFound for who waits for nobody, and an agent without a card
     */
    PublicCard propose(Viewer viewer, UUID journey, UUID agent, UUID provider) {
        jdbc.sql("select id from journeys where id = ? for update")
                .param(journey)
                .query()
                .listOfRows();
        HelpRows.HelpRow waiting = rows.find(viewer, journey);
        PublicCard card = cards.of(agent, provider).orElseThrow(() -> new NotFound("card", agent));
        boolean already = searches.of(journey)
                .filter(search -> agent.equals(search.agent()) && provider.equals(search.provider()))
                .isPresent();
        if (!already) {
            OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
            searches.begin(journey, waiting.user(), now);
            searches.propose(journey, agent, provider, viewer.user(), now);
            events.publishEvent(new AgentProposed(viewer.user(), true, journey, waiting.user(), card.name()));
        }
        return card;
    }
}
