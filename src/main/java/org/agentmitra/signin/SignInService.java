package org.agentmitra.signin;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.PasswordCheck;
import org.agentmitra.shared.Overloaded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides whether an e-mail and a password let somebody in. No transaction spans the hashing; what came of it is
 * recorded in one of its own.
 */
@Service
class SignInService {
    private final Accounts accounts;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInService(
            Accounts accounts, Throttle throttle, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * The account that may come in; empty when unknown, wrong, barred or locked, which the caller cannot tell apart.
     *
     * @param name what guesses are counted under
     * @param address where the request came from, for the audit trail
     * @throws Overloaded when too many sign in at once
     */
    Optional<UUID> attempt(String name, String email, String password, String address) {
        return judge(name, email, password, address, SignInEvent::succeeded);
    }

    /**
     * Whether somebody who is in knows the account's password; a wrong one counts with the guesses at the door.
     *
     * @throws Overloaded when too many sign in at once
     */
    boolean confirm(String name, String email, String password, String address) {
        return judge(name, email, password, address, SignInEvent::confirmed).isPresent();
    }

    private Optional<UUID> judge(
            String name, String email, String password, String address, BiFunction<UUID, String, SignInEvent> success) {
        if (!throttle.take(name)) {
            Optional<UUID> user = accounts.findByEmail(email);
            transaction.executeWithoutResult(
                    status -> events.publishEvent(SignInEvent.refused(user.orElse(null), address)));
            return Optional.empty();
        }
        PasswordCheck check = evaluate(name, email, password);
        UUID user = check.user();
        if (check.outcome() == PasswordCheck.Outcome.RIGHT && user != null) {
            succeed(name, success.apply(user, address));
            return Optional.of(user);
        }
        fail(name, check, address);
        return Optional.empty();
    }

    private PasswordCheck evaluate(String name, String email, String password) {
        try {
            return accounts.check(email, password);
        } catch (Overloaded unevaluated) {
            throttle.giveBack(name);
            throw unevaluated;
        }
    }

    private void succeed(String name, SignInEvent success) {
        transaction.executeWithoutResult(status -> {
            throttle.reset(name);
            events.publishEvent(success);
        });
    }

    private void fail(String name, PasswordCheck check, String address) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(SignInEvent.failed(check, address));
            if (throttle.lockIfSpent(name)) {
                events.publishEvent(SignInEvent.locked(check.user(), address));
            }
        });
    }

    /** Records that the user left. */
    void end(UUID user) {
        transaction.executeWithoutResult(status -> events.publishEvent(SignInEvent.ended(user)));
    }
}
