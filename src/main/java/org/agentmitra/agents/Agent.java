package org.agentmitra.agents;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A person who sells insurance, whoever the provider. */
@Entity
@Table(name = "agents")
class Agent {
    @Id
    private UUID id;

    private @Nullable UUID userId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Status status;

    private OffsetDateTime createdAt;

    @Version
    private @Nullable Long version;

    protected Agent() {}

    /** An agent who may work at once. */
    static Agent admitted(String name, @Nullable UUID user, OffsetDateTime now) {
        Agent agent = new Agent();
        agent.id = Ids.next();
        agent.userId = user;
        agent.name = name.strip();
        agent.status = Status.ACTIVE;
        agent.createdAt = now;
        return agent;
    }

    /** The agent has an account from now on. @throws Refused when it is another one already */
    void join(UUID user) {
        if (userId != null) {
            throw new Refused("code", "invitees.place.taken");
        }
        userId = user;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    /** The agent's account; null while there is none. */
    @Nullable
    UUID user() {
        return userId;
    }

    enum Status {
        PENDING_APPROVAL,
        ACTIVE,
        INACTIVE,
        SUSPENDED,
        REJECTED
    }
}
