package org.agentmitra.actors;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.Standing;
import org.agentmitra.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who asked, with the rights of this moment: a role taken away meanwhile stops what it had begun. */
@Component
public class Actors {
    private final Accounts accounts;
    private final AgentDirectory agents;
    private final ZoneId zone;

    Actors(Accounts accounts, AgentDirectory agents, @Value("${portal.zone}") ZoneId zone) {
        this.accounts = accounts;
        this.agents = agents;
        this.zone = zone;
    }

    /** Empty when the user may no longer act. */
    public Optional<Viewer> of(UUID user) {
        return accounts.active(user).map(this::viewer);
    }

    private Viewer viewer(Account account) {
        Standing standing = agents.standingOf(account.id());
        return new Viewer(
                account.id(),
                account.name(),
                account.role(),
                account.grants(),
                standing.provider(),
                standing.agent(),
                standing.prefixes(),
                Set.of(),
                zone);
    }
}
