package org.agentmitra.discovery;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links of the viewer, who is an agent. */
@Service
@Transactional
class LinkDesk implements KeptData {
    /** Open at a time: one for every place an agent prints or sends them at, and no more. */
    static final int MOST = 20;

    /** Letters and digits that nobody takes for one another. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    /** 39 bits: strangers who try codes are throttled long before they find one. */
    private static final int LENGTH = 8;

    private final AgentLinks links;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LinkDesk(AgentLinks links, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.links = links;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** An insurer for whom the viewer is an agent, and the agency code there. */
    record Insurer(UUID id, String name, String code) {}

    @Transactional(readOnly = true)
    List<LinkRow> list(Viewer viewer) {
        OffsetDateTime now = now();
        return links.findByAgentIdOrderByCreatedAtDescIdDesc(agent(viewer)).stream()
                .map(link -> link.row(now))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ?> files(Viewer viewer) {
        return viewer.agent() == null ? Map.of() : Map.of("links.json", list(viewer));
    }

    /** @throws NotFound for a link of somebody else */
    @Transactional(readOnly = true)
    LinkRow find(Viewer viewer, UUID id) {
        return links.findByIdAndAgentId(id, agent(viewer))
                .map(link -> link.row(now()))
                .orElseThrow(() -> new NotFound("link", id));
    }

    /** Insurers a link can be for. */
    @Transactional(readOnly = true)
    List<Insurer> insurers(Viewer viewer) {
        return jdbc.sql("select p.id, p.name, n.code from tree_nodes n join providers p on p.id = n.provider_id"
                        + " where n.agent_id = ? and n.kind = 'AGENT' and p.status = 'ACTIVE' order by p.name, p.id")
                .param(agent(viewer))
                .query((row, number) -> new Insurer(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** @throws Refused for an insurer that is not the viewer's, and above {@link #MOST} */
    UUID make(Viewer viewer, String label, @Nullable UUID provider) {
        AgentRef agent =
                at(viewer, provider).orElseThrow(() -> new Refused("provider", "discovery.link.provider.unknown"));
        OffsetDateTime now = now();
        // Two presses, or two tabs: each waits for the other's count.
        jdbc.sql("select id from agents where id = ? for update")
                .param(agent.id())
                .query()
                .singleRow();
        List<LinkRow> open = list(viewer).stream().filter(LinkRow::open).toList();
        Optional<LinkRow> same = open.stream()
                .filter(link -> link.label().equals(label) && link.provider().equals(agent.provider()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (open.size() >= MOST) {
            throw new Refused("label", "discovery.link.many");
        }
        AgentLink link = links.saveAndFlush(AgentLink.of(agent, code(), label, now));
        publish(viewer, "agent_link.made", link.id());
        return link.id();
    }

    void end(Viewer viewer, UUID id) {
        AgentLink link = locked(viewer, id);
        if (link.row(now()).renewable()) {
            link.end(now());
            links.saveAndFlush(link);
            publish(viewer, "agent_link.ended", id);
        }
    }

    /** @throws Refused when it was ended */
    void renew(Viewer viewer, UUID id) {
        AgentLink link = locked(viewer, id);
        link.renew(now());
        links.saveAndFlush(link);
        publish(viewer, "agent_link.renewed", id);
    }

    private AgentLink locked(Viewer viewer, UUID id) {
        return links.findLockedByIdAndAgentId(id, agent(viewer)).orElseThrow(() -> new NotFound("link", id));
    }

    private Optional<AgentRef> at(Viewer viewer, @Nullable UUID provider) {
        return jdbc.sql("select n.agent_id, n.name, n.code, n.provider_id, n.path from tree_nodes n"
                        + " join providers p on p.id = n.provider_id and p.status = 'ACTIVE'"
                        + " where n.agent_id = :agent and n.provider_id = :provider and n.kind = 'AGENT'")
                .param("agent", agent(viewer))
                .param("provider", provider)
                .query((row, number) -> new AgentRef(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getString(5)))
                .optional();
    }

    private static UUID agent(Viewer viewer) {
        UUID agent = viewer.agent();
        if (agent == null) {
            throw new NotFound("agent of", viewer.user());
        }
        return agent;
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private void publish(Viewer viewer, String action, UUID link) {
        events.publishEvent(LinkEvent.of(viewer.user(), action, link, Map.of()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
