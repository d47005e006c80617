package org.agentmitra.factors;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.agentmitra.accounts.FactorChanged;
import org.agentmitra.accounts.FactorChanged.Change;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.FieldPlace;
import org.agentmitra.signin.SecondStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authenticator app of each user. A password reset leaves it as it is: a mailbox alone opens no account that has
 * one.
 */
@Service
@Transactional
class TotpFactors implements SecondStep {
    static final String PAGE = "/login/factor";
    private static final String KIND = "app";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final RecoveryCodes recovery;
    private final List<OtherFactor> others;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TotpFactors(
            JdbcClient jdbc,
            FieldCipher cipher,
            RecoveryCodes recovery,
            List<OtherFactor> others,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.recovery = recovery;
        this.others = others;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean wanted(UUID user) {
        return app(user) || !others(user).isEmpty();
    }

    /** Whether an authenticator app counts. */
    @Transactional(readOnly = true)
    boolean app(UUID user) {
        return jdbc.sql("select count(*) from totp_factors where user_id = ? and confirmed_at is not null")
                        .param(user)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public String page(UUID user) {
        return app(user)
                ? PAGE
                : others(user).stream().findFirst().map(OtherFactor::page).orElse(PAGE);
    }

    /** What else the user has for a second step. */
    @Transactional(readOnly = true)
    List<OtherFactor> others(UUID user) {
        return others.stream().filter(other -> other.held(user)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean typed(UUID user) {
        return app(user);
    }

    @Transactional(readOnly = true)
    FactorState state(UUID user, ZoneId zone) {
        Optional<Optional<OffsetDateTime>> row = jdbc.sql("select confirmed_at from totp_factors where user_id = ?")
                .param(user)
                .query((found, number) -> Optional.ofNullable(found.getObject(1, OffsetDateTime.class)))
                .optional();
        OffsetDateTime since = row.flatMap(confirmed -> confirmed)
                .map(at -> at.atZoneSameInstant(zone).toOffsetDateTime())
                .orElse(null);
        boolean recovers = since != null || !others(user).isEmpty();
        return new FactorState(row.isPresent() && since == null, since, recovers, recovers ? recovery.left(user) : 0);
    }

    /** Begins a set-up with a new secret; one that was begun before is forgotten, one that counts stays. */
    void begin(UUID user) {
        jdbc.sql("delete from totp_factors where user_id = ? and confirmed_at is null")
                .param(user)
                .update();
        jdbc.sql("insert into totp_factors (user_id, secret_sealed, last_step) values (:user, :secret, 0)"
                        + " on conflict do nothing")
                .param("user", user)
                .param("secret", cipher.seal(Totp.fresh(random).hex(), place(user)))
                .update();
    }

    /** What the app is to be told; empty unless a set-up was begun and not confirmed. */
    @Transactional(readOnly = true)
    Optional<Totp> pending(UUID user) {
        return secret(user, "confirmed_at is null");
    }

    /**
     * Makes the second step count, when the code shows that the app has the secret. @return the recovery codes, shown
     * once
     */
    Optional<List<String>> confirm(UUID user, String typed) {
        OptionalLong step = step(pending(user), typed);
        boolean done = step.isPresent()
                && jdbc.sql("update totp_factors set confirmed_at = :now, last_step = :step"
                                        + " where user_id = :user and confirmed_at is null")
                                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                                .param("step", step.getAsLong())
                                .param("user", user)
                                .update()
                        == 1;
        if (!done) {
            return Optional.empty();
        }
        events.publishEvent(FactorChanged.byOwner(user, Change.ADDED, KIND));
        return Optional.of(recovery.renew(user));
    }

    /** Whether it is a code of the app, or a recovery code, that was not used before. It is used up. */
    @Override
    public boolean passes(UUID user, String typed) {
        if (accepts(user, typed)) {
            return true;
        }
        boolean recovered = wanted(user) && recovery.redeem(user, typed);
        if (recovered) {
            events.publishEvent(FactorChanged.byOwner(user, Change.RECOVERY_USED, KIND));
        }
        return recovered;
    }

    /** Of two who bring the same code one is taken; so is none who brings it again, or an older one. */
    private boolean accepts(UUID user, String typed) {
        OptionalLong step = step(secret(user, "confirmed_at is not null"), typed);
        return step.isPresent()
                && jdbc.sql("update totp_factors set last_step = :step where user_id = :user and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("user", user)
                                .update()
                        == 1;
    }

    private OptionalLong step(Optional<Totp> totp, String typed) {
        String digits = typed.replaceAll("\\s", "");
        return totp.map(known -> known.stepOf(digits, clock.instant())).orElse(OptionalLong.empty());
    }

    /** @return other recovery codes, shown once; empty when there is no second step to recover from */
    Optional<List<String>> renewRecovery(UUID user) {
        if (!wanted(user)) {
            return Optional.empty();
        }
        events.publishEvent(FactorChanged.byOwner(user, Change.RECOVERY_RENEWED, KIND));
        return Optional.of(recovery.renew(user));
    }

    /** Ends the app, and a set-up that was begun; the recovery codes with the last thing that they stand in for. */
    void remove(UUID user) {
        boolean counted = app(user);
        jdbc.sql("delete from totp_factors where user_id = ?").param(user).update();
        if (!wanted(user)) {
            recovery.remove(user);
        }
        if (counted) {
            events.publishEvent(FactorChanged.byOwner(user, Change.REMOVED, KIND));
        }
    }

    @Override
    public void reset(UUID actor, UUID user) {
        boolean counted = wanted(user);
        jdbc.sql("delete from totp_factors where user_id = ?").param(user).update();
        others.forEach(other -> other.end(actor, user));
        recovery.remove(user);
        FactorChanged done = new FactorChanged(actor, user, Change.RESET, KIND);
        if (counted) {
            events.publishEvent(done);
        }
    }

    /** Codes made by whoever had the account since go too; what the owner had set up before stays. */
    @Override
    public int endSince(UUID user, Instant since) {
        OffsetDateTime from = since.atOffset(ZoneOffset.UTC);
        int apps = jdbc.sql("delete from totp_factors where user_id = ? and confirmed_at >= ?")
                .params(user, from)
                .update();
        jdbc.sql("delete from totp_factors where user_id = ? and confirmed_at is null")
                .param(user)
                .update();
        if (apps > 0) {
            events.publishEvent(new FactorChanged(null, user, Change.REMOVED, KIND));
        }
        int ended =
                others.stream().mapToInt(other -> other.endSince(user, since)).sum();
        recovery.removeSince(user, since);
        if (!wanted(user)) {
            recovery.remove(user);
        }
        return apps + ended;
    }

    private Optional<Totp> secret(UUID user, String which) {
        return jdbc.sql("select secret_sealed from totp_factors where user_id = ? and " + which)
                .param(user)
                .query(String.class)
                .optional()
                .map(text -> new Totp(cipher.open(text, place(user))));
    }

    private static FieldPlace place(UUID user) {
        return new FieldPlace("totp_factors", "secret_sealed", user);
    }
}
