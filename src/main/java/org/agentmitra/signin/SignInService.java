package org.agentmitra.signin;

import java.util.UUID;
import org.agentmitra.accounts.Verdict;
import org.agentmitra.shared.Digest;
import org.agentmitra.shared.Overloaded;
import org.agentmitra.shared.Throttled;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides whether what somebody shows lets them in. No transaction spans the hashing of a password; what came of it is
 * recorded in one of its own.
 */
@Service
class SignInService {
    /** As many wrong guesses of any kind come from one network address, behind which a whole office may sit. */
    static final int MOST_FROM = 100;

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
     * What somebody shows.
     *
     * @param name what guesses are counted under
     * @param way what kind of thing it is
     * @param address where the request came from
     */
    record Guess(String name, Claim claim, Way way, Evidence evidence, String address) {
        @Nullable
        UUID user() {
            return claim.user();
        }

        private String from() {
            return "signin-from:" + Digest.of(address);
        }
    }

    /**
     * How far somebody comes; refused when unknown, wrong, barred or locked, which the caller cannot tell apart, not by the
     * time either.
     *
     * @throws Overloaded when too many sign in at once
     * @throws Throttled when too many wrong guesses came from the address
     */
    Passage attempt(Guess guess) {
        requireRoom(guess);
        UUID user = guess.user();
        if (!judge(guess) || user == null) {
            return Passage.REFUSED;
        }
        if (!guess.way().whole() && steps.any(user)) {
            record(SignInEvent.halfway(user, guess.way(), guess.address()));
            return Passage.HALFWAY;
        }
        succeed(guess, SignInEvent.succeeded(user, guess.way(), guess.address()));
        return Passage.IN;
    }

    /**
     * Whether somebody who is half way takes the second step. The count of both is forgotten only now.
     *
     * @param first what the first step was taken with
     * @throws Throttled when too many wrong guesses came from the address
     */
    boolean finish(Guess guess, Way first) {
        requireRoom(guess);
        UUID user = guess.user();
        if (!judge(guess) || user == null) {
            return false;
        }
        succeed(guess, SignInEvent.finished(user, first, guess.address()));
        return true;
    }

    /**
     * Whether somebody who is in shows the right thing; a wrong one counts with the guesses at the door.
     *
     * @throws Overloaded when too many sign in at once
     */
    boolean confirm(Guess guess) {
        UUID user = guess.user();
        if (!judge(guess) || user == null) {
            return false;
        }
        succeed(guess, SignInEvent.confirmed(user, guess.address()));
        return true;
    }

    /** A browser that the person came in by before is let by: others at the address cannot shut its owner out. */
    private void requireRoom(Guess guess) {
        if (!KnownDevices.isOwn(guess.name()) && throttle.spent(guess.from(), MOST_FROM)) {
            record(SignInEvent.throttled(guess.user(), "signin", guess.address()));
            throw new Throttled(throttle.restOf(guess.from()));
        }
    }

    private boolean judge(Guess guess) {
        if (!throttle.guess(guess.name(), guess.user())) {
            // Else the time would tell that another name of the same account is locked too.
            guess.evidence().against(null);
            record(SignInEvent.refused(guess.user(), guess.way(), guess.address()));
            throttle.take(guess.from(), MOST_FROM, Throttle.REST);
            return false;
        }
        Verdict verdict = evaluate(guess);
        if (verdict != Verdict.RIGHT) {
            fail(guess, verdict);
        }
        return verdict == Verdict.RIGHT;
    }

    private Verdict evaluate(Guess guess) {
        try {
            return guess.evidence().against(guess.user());
        } catch (Overloaded unevaluated) {
            throttle.giveBack(guess.name());
            throw unevaluated;
        }
    }

    private void succeed(Guess guess, SignInEvent success) {
        transaction.executeWithoutResult(status -> {
            throttle.reset(guess.name());
            events.publishEvent(success);
        });
    }

    private void fail(Guess guess, Verdict verdict) {
        throttle.take(guess.from(), MOST_FROM, Throttle.REST);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(SignInEvent.failed(guess.user(), guess.way(), verdict, guess.address()));
            if (throttle.lockIfSpent(guess.name())) {
                events.publishEvent(SignInEvent.locked(guess.user(), guess.address()));
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
