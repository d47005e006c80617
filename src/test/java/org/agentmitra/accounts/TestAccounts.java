package org.agentmitra.accounts;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Moves accounts from one status to another, whoever asks. */
@TestComponent
@Transactional
public class TestAccounts {
    private final Users users;

    TestAccounts(Users users) {
        this.users = users;
    }

    public void suspend(UUID id) {
        move(id, User::suspend);
    }

    public void reinstate(UUID id) {
        move(id, User::reinstate);
    }

    public void deactivate(UUID id) {
        move(id, User::deactivate);
    }

    private void move(UUID id, Consumer<User> verb) {
        User user = users.findById(id).orElseThrow();
        verb.accept(user);
        users.saveAndFlush(user);
    }
}
