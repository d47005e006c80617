package org.agentmitra.discovery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A link that an agent gives to people who are to become customers at one insurer. */
@Entity
@Table(name = "agent_links")
class AgentLink {
    /** From the day it is made or renewed on: as long as a stack of visiting cards lasts. */
    static final Duration LIFE = Duration.ofDays(180);

    @Id
    private UUID id;

    private String code;
    private UUID agentId;
    private UUID providerId;
    private String label;
    private OffsetDateTime createdAt;
    private OffsetDateTime expiresAt;
    private @Nullable OffsetDateTime endedAt;
    private int cameLink;
    private int cameQr;

    @Version
    private @Nullable Long version;

    protected AgentLink() {}

    static AgentLink of(AgentRef agent, String code, String label, OffsetDateTime now) {
        AgentLink link = new AgentLink();
        link.id = Ids.next();
        link.code = code;
        link.agentId = agent.id();
        link.providerId = agent.provider();
        link.label = label;
        link.createdAt = now;
        link.expiresAt = now.plus(LIFE);
        return link;
    }

    /** Nobody comes by it any more; for good, since somebody may have given it to the wrong people. */
    void end(OffsetDateTime now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** It is good for as long as a new one, printed or not. @throws Refused when it was ended */
    void renew(OffsetDateTime now) {
        if (endedAt != null) {
            throw new Refused("label", "discovery.link.ended");
        }
        expiresAt = now.plus(LIFE);
    }

    LinkRow row(OffsetDateTime now) {
        LinkState state =
                endedAt != null ? LinkState.ENDED : expiresAt.isAfter(now) ? LinkState.OPEN : LinkState.EXPIRED;
        return new LinkRow(id, code, providerId, label, state, createdAt, expiresAt, cameLink, cameQr);
    }

    UUID id() {
        return id;
    }
}
