package org.agentmitra.signin;

import java.util.UUID;
import org.agentmitra.accounts.Verdict;
import org.agentmitra.shared.Overloaded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides whether what somebody shows lets them in. No transaction spans the hashing of a password; what came of it is
 * recorded in one of its own.
 */
@Service
class SignInService {
    private final SecondSteps steps;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInService(
            SecondSteps steps, Throttle throttle, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.steps = steps;
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
    }

    /** How far somebody comes. */
    enum Passage {
        REFUSED,
        /** What was shown is right, and a second step is to be taken. */
        HALFWAY,
        IN
    }

    /**
     * How far somebody comes; refused when unknown, wrong, barred or locked, which the caller cannot tell apart, not by the
     * time either.
     *
     * @param name what guesses are counted under
     * @param address where the request came from, for the audit trail
     * @throws Overloaded when too many sign in at once
     */
    Passage attempt(String name, Claim claim, Way way, Evidence evidence, String address) {
        UUID user = claim.user();
        if (!judge(name, claim, evidence, address) || user == null) {
            return Passage.REFUSED;
        }
        if (!way.whole() && steps.any(user)) {
            record(SignInEvent.halfway(user, way, address));
            return Passage.HALFWAY;
        }
        succeed(name, SignInEvent.succeeded(user, way, address));
        return Passage.IN;
    }

    /** Whether somebody who is half way takes the second step. The count of both is forgotten only now. */
    boolean finish(String name, Claim claim, Way way, Evidence evidence, String address) {
        UUID user = claim.user();
        if (!judge(name, claim, evidence, address) || user == null) {
            return false;
        }
        succeed(name, SignInEvent.finished(user, way, address));
        return true;
    }

    /**
     * Whether somebody who is in shows the right thing; a wrong one counts with the guesses at the door.
     *
     * @throws Overloaded when too many sign in at once
     */
    boolean confirm(String name, Claim claim, Evidence evidence, String address) {
        UUID user = claim.user();
        if (!judge(name, claim, evidence, address) || user == null) {
            return false;
        }
        succeed(name, SignInEvent.confirmed(user, address));
        return true;
    }

    private boolean judge(String name, Claim claim, Evidence evidence, String address) {
        UUID user = claim.user();
        if (!throttle.take(name)) {
            // Else the time would tell that another name of the same account is locked too.
            evidence.against(null);
            record(SignInEvent.refused(user, address));
            return false;
        }
        Verdict verdict = evaluate(name, claim, evidence);
        if (verdict != Verdict.RIGHT) {
            fail(name, SignInEvent.failed(user, verdict, address), SignInEvent.locked(user, address));
        }
        return verdict == Verdict.RIGHT;
    }

    private Verdict evaluate(String name, Claim claim, Evidence evidence) {
        try {
            return evidence.against(claim.user());
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

    private void fail(String name, SignInEvent failure, SignInEvent lock) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(failure);
            if (throttle.lockIfSpent(name)) {
                events.publishEvent(lock);
            }
        });
    }

    private void record(SignInEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    /** Records that the user left. */
    void end(UUID user) {
        record(SignInEvent.ended(user));
    }
}
