package org.agentmitra.demo;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.Standing;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Staff of the demo world as viewers, so that its books are made with nobody's rights but their own. */
@Component
@Profile("demo")
class DemoViewers {
    private final Accounts accounts;
    private final AgentDirectory agents;
    private final ZoneId zone;

    DemoViewers(Accounts accounts, AgentDirectory agents, @Value("${portal.zone}") ZoneId zone) {
        this.accounts = accounts;
        this.agents = agents;
        this.zone = zone;
    }

    Viewer of(UUID user) {
        Account account = accounts.active(user).orElseThrow(() -> new NotFound("user", user));
        Standing standing = agents.standingOf(user);
        return new Viewer(
                user,
                account.name(),
                account.role(),
                account.grants(),
                standing.provider(),
                standing.agent(),
                standing.prefixes(),
                Set.of(),
                zone);
    }

    ZoneId zone() {
        return zone;
    }
}
