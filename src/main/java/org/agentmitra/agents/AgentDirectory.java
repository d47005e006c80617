package org.agentmitra.agents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up agents and places in the tree for other modules. */
@Component
public class AgentDirectory {
    private final JdbcClient jdbc;

    AgentDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the user stands today; one query. */
    public Standing standingOf(UUID user) {
        throw new UnsupportedOperationException();
    }

    /** The agent in the tree of the provider, if the permission lets the viewer see that place. */
    public Optional<AgentRef> find(Viewer viewer, String permission, UUID agent, UUID provider) {
        throw new UnsupportedOperationException();
    }

    /** Agents the permission lets the viewer see, by beginning of name or code, at most {@code limit}. */
    public List<AgentRef> search(Viewer viewer, String permission, UUID provider, String text, int limit) {
        throw new UnsupportedOperationException();
    }
}
