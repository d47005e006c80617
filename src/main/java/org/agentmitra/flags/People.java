package org.agentmitra.flags;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Users who may act, as far as the viewer sees users. */
@Component
class People {
    private static final String SEES = "users.read";

    private final Accounts accounts;
    private final AgentDirectory agents;

    People(Accounts accounts, AgentDirectory agents) {
        this.accounts = accounts;
        this.agents = agents;
    }

    /** @param role the name of the one that names the user */
    record Person(String name, String email, String role, FlagRule.Who who) {}

    Optional<Person> find(Viewer viewer, String email) {
        return accounts.findByEmail(email).flatMap(user -> find(viewer, user));
    }

    Optional<Person> find(Viewer viewer, UUID user) {
        return seen(viewer, Set.of(user)).isEmpty()
                ? Optional.empty()
                : accounts.active(user).map(this::person);
    }

    /** Those of the users whom the viewer sees. */
    Set<UUID> seen(Viewer viewer, Set<UUID> users) {
        return agents.within(viewer, SEES, users);
    }

    private Person person(Account account) {
        return new Person(
                account.name(),
                account.email(),
                account.role(),
                new FlagRule.Who(
                        account.id(),
                        account.role(),
                        agents.standingOf(account.id()).provider()));
    }
}
