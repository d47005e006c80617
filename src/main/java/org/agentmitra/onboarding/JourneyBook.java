package org.agentmitra.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journeys there are and how far they came, for their pages; {@link Journeys} is what the modules of steps need of it. */
@Service
@Transactional
public class JourneyBook implements Journeys {
    /** Where all answers stand before they are sent in. */
    public static final String CHECK = "/onboarding/check";

    private static final Pattern ROW = Pattern.compile("[a-z0-9-]{1,60}");

    private final JourneyRows rows;
    private final Route route;
    private final ObjectProvider<NewcomerFacts> facts;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JourneyBook(
            JourneyRows rows,
            Route route,
            ObjectProvider<NewcomerFacts> facts,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.route = route;
        this.facts = facts;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Journey current(Viewer viewer) {
        return open(viewer.user()).orElseThrow(() -> new NotFound("journey", viewer.user()));
    }

    /** One that can still be gone on with. */
    @Transactional(readOnly = true)
    public Optional<Journey> open(UUID user) {
        return rows.open(user).filter(journey -> clock.instant().isBefore(journey.expiresAt()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Journey> find(UUID journey) {
        return rows.find(journey);
    }

    /** The one that was sent in last. @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Journey submitted(Viewer viewer) {
        return rows.submitted(viewer.user()).orElseThrow(() -> new NotFound("journey", viewer.user()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Journey> latest(UUID user) {
        return open(user).or(() -> rows.submitted(user));
    }

    /** What somebody began and did not send in in time. */
    @Transactional(readOnly = true)
    public Optional<Journey> ranOut(Viewer viewer) {
        return rows.ranOut(viewer.user(), clock.instant());
    }

    /** Whether a code showed that the phone of the account is at hand. */
    @Transactional(readOnly = true)
    public boolean phoneProved(Viewer viewer) {
        return rows.phoneProved(viewer.user());
    }

    /** How far a journey came; one query. */
    @Transactional(readOnly = true)
    public Progress progress(UUID journey) {
        Map<StepKey, @Nullable Instant> saved = rows.steps(journey);
        return new Progress(route.steps(), saved);
    }

    @Override
    public Journey hold(UUID id) {
        return rows.lock(id)
                .filter(found -> found.open() && clock.instant().isBefore(found.expiresAt()))
                .orElseThrow(() -> new NotFound("journey", id));
    }

    @Override
    public void saved(UUID id, StepKey key) {
        Journey journey = hold(id);
        Instant now = clock.instant();
        Set<StepKey> reached = rows.steps(id).keySet();
        Stream.concat(Stream.of(key), route.after(key).map(JourneyStep::key).stream())
                .filter(step -> !reached.contains(step))
                .forEach(step -> rows.reach(id, step, now));
        rows.save(id, key, now);
        events.publishEvent(JourneyEvent.saved(journey.user(), id, key));
    }

    @Override
    public Optional<String> nextPath(UUID journey, StepKey key) {
        return route.after(key).map(JourneyStep::path);
    }

    @Override
    public String onward(UUID journey, StepKey key, @Nullable String row) {
        return row != null && ROW.matcher(row).matches()
                ? CHECK + "#" + row
                : nextPath(journey, key).orElse(CHECK);
    }

    @Override
    @Transactional(readOnly = true)
    public Newcomer newcomer(UUID id) {
        Journey journey = rows.find(id).orElseThrow(() -> new NotFound("journey", id));
        NewcomerFacts known = facts.getIfAvailable();
        return known != null && known.has(id) ? known.of(journey) : ofAccount(journey);
    }

    private Newcomer ofAccount(Journey journey) {
        Optional<Account> account = accounts.active(journey.user());
        String mobile = accounts.phone(journey.user())
                .filter(OwnPhone::opens)
                .map(OwnPhone::number)
                .orElse(null);
        return new Newcomer(
                account.map(Account::name).orElse(null),
                null,
                mobile,
                account.map(Account::email).orElse(null),
                null);
    }
}
