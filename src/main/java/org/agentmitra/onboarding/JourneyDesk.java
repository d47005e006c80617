package org.agentmitra.onboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.carriers.Channel;
import org.agentmitra.identifiers.PortalReference;
import org.agentmitra.notifications.MessageDesk;
import org.agentmitra.requests.PublicAddress;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins journeys, takes them in, and gives those up that nobody goes on with. */
@Service
@Transactional
public class JourneyDesk {
    /** How long a journey can be gone on with. */
    static final Duration LIFE = Duration.ofDays(30);

    /** How long it is counted how far abandoned ones came; what was answered goes at once. */
    private static final Duration COUNTED = Duration.ofDays(365);

    /** Signs in first: who opens it on another device has an account, and is not to begin a second one. */
    private static final String WAY_BACK = "/login?next=/onboarding";

    private static final int SERIALS = 99_999;
    private static final int AT_ONCE = 100;

    private final JourneyRows rows;
    private final Route route;
    private final Accounts accounts;
    private final MessageDesk messages;
    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId office;

    JourneyDesk(
            JourneyRows rows,
            Route route,
            Accounts accounts,
            MessageDesk messages,
            PublicAddress address,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.zone}") ZoneId office) {
        this.rows = rows;
        this.route = route;
        this.accounts = accounts;
        this.messages = messages;
        this.address = address;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.office = office;
    }

    /**
     * The viewer's open journey, or the one that was sent in, or a new one: however often it is asked for.
     *
     * @throws Refused when the phone is not proved
     */
    public Journey begin(Viewer viewer, Optional<String> link, Source source, Device device, Locale language) {
        UUID user = viewer.user();
        lock(user);
        Instant now = clock.instant();
        Optional<Journey> open = rows.open(user);
        open.filter(journey -> !now.isBefore(journey.expiresAt())).ifPresent(late -> abandon(late, now));
        Optional<Journey> known =
                open.filter(journey -> now.isBefore(journey.expiresAt())).or(() -> rows.submitted(user));
        return known.orElseGet(() -> add(user, link, source, device, language, now));
    }

    private Journey add(UUID user, Optional<String> link, Source source, Device device, Locale language, Instant now) {
        if (!rows.phoneProved(user)) {
            throw new Refused("phone", "onboarding.phone.needed");
        }
        Journey journey = new Journey(
                Ids.next(),
                user,
                JourneyState.OPEN,
                link,
                language.getLanguage(),
                now,
                Optional.empty(),
                now.plus(LIFE),
                Optional.empty(),
                Optional.empty());
        Source way = source == Source.REGISTRATION && rows.invited(user) ? Source.INVITATION : source;
        rows.add(journey, way.name(), device.name());
        route.steps().stream().findFirst().ifPresent(first -> rows.reach(journey.id(), first.key(), now));
        events.publishEvent(JourneyEvent.of(user, "journey.begun", journey.id()));
        return journey;
    }

    /** What keeps a journey from being sent in, in the order of the steps. */
    @Transactional(readOnly = true)
    public List<Lack> lacks(UUID journey) {
        return route.steps().stream()
                .flatMap(step -> step.lacks(journey).stream())
                .toList();
    }

    /**
     * Takes the viewer's journey in, once.
     *
     * @return its reference
     * @throws Refused when something is lacking
     * @throws NotFound when there is none
     */
    public String submit(Viewer viewer) {
        UUID user = viewer.user();
        lock(user);
        Instant now = clock.instant();
        Optional<Journey> open = rows.open(user).filter(found -> now.isBefore(found.expiresAt()));
        if (open.isEmpty()) {
            return rows.submitted(user).flatMap(Journey::reference).orElseThrow(() -> new NotFound("journey", user));
        }
        UUID journey = rows.lock(open.get().id()).orElseThrow().id();
        if (!lacks(journey).isEmpty()) {
            throw new Refused("journey", "onboarding.check.lacks");
        }
        int serial = (int) ((rows.nextNumber() - 1) % SERIALS) + 1;
        String reference =
                PortalReference.of(now.atZone(office).getYear(), serial).text();
        rows.close(journey, JourneyState.SUBMITTED, reference, now);
        events.publishEvent(new JourneySubmitted(journey, user, reference));
        events.publishEvent(JourneyEvent.submitted(user, journey, reference));
        confirm(user, reference);
        return reference;
    }

    private void confirm(UUID user, String reference) {
        String path = "/onboarding/confirmation";
        messages.tell(user, "onboarding-submitted", path, reference, address.link(path));
        accounts.active(user)
                .filter(account -> accounts.emailProved(user))
                .ifPresent(account -> messages.send(
                        user,
                        Channel.EMAIL,
                        account.email(),
                        account.locale(),
                        "onboarding-submitted",
                        reference,
                        address.link(path)));
    }

    /**
     * Sends the way back to the viewer, who signs in there: the link carries no secret.
     *
     * @param until last day, as printed
     */
    public void remind(Viewer viewer, Channel channel, String until) {
        Account account = accounts.active(viewer.user()).orElseThrow(() -> new NotFound("user", viewer.user()));
        String to = channel == Channel.SMS
                ? accounts.phone(viewer.user())
                        .filter(OwnPhone::opens)
                        .map(OwnPhone::number)
                        .orElseThrow(() -> new Refused("by", "onboarding.phone.needed"))
                : account.email();
        messages.send(account.id(), channel, to, account.locale(), "onboarding-link", address.link(WAY_BACK), until);
    }

    /** @return whether there may be more */
    boolean abandonOverdue() {
        Instant now = clock.instant();
        List<UUID> late = rows.overdue(now, AT_ONCE);
        late.forEach(id -> rows.lock(id).filter(Journey::open).ifPresent(journey -> abandon(journey, now)));
        return late.size() == AT_ONCE;
    }

    void purge() {
        rows.purge(clock.instant().minus(COUNTED));
    }

    /**
     * Removes what is left of a journey that was sent in, when nothing of it has to be kept any longer; whoever keeps
     * answers or papers of it drops them. Nothing where there is none.
     */
    public void forget(UUID journey) {
        rows.find(journey).ifPresent(found -> {
            events.publishEvent(new JourneyForgotten(found.id(), found.user()));
            rows.remove(found.id());
            events.publishEvent(JourneyEvent.of(null, "journey.removed", found.id()));
        });
    }

    private void abandon(Journey journey, Instant now) {
        rows.close(journey.id(), JourneyState.ABANDONED, null, now);
        events.publishEvent(new JourneyForgotten(journey.id(), journey.user()));
        events.publishEvent(JourneyEvent.of(null, "journey.abandoned", journey.id()));
    }

    /** One after the other: a start or a sending that arrives twice finds what the first did. */
    private void lock(UUID user) {
        jdbc.sql("select id from users where id = ? for update")
                .param(user)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }
}
