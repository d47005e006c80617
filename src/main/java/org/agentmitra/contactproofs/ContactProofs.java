package org.agentmitra.contactproofs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.answers.ContactConsent;
import org.agentmitra.answers.EmergencyContacts;
import org.agentmitra.answers.EmergencyContacts.Contact;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.codes.OneTimeCodes;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyForgotten;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Claim;
import org.agentmitra.signin.Tries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people who were named as contacts whether they agree: a code goes to them, and the customer types it. */
@Service
@Transactional
class ContactProofs implements ContactConsent {
    /** Short: it begins the name of a counter. */
    private static final String PURPOSE = "named";

    private static final String FIELD = "contact_proofs.phone";
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration DAY = Duration.ofDays(1);
    /** Of one customer in a day: strangers get texts by it. */
    private static final int MOST = 6;

    private static final String ID = "contactproofs.id";
    private static final String PHONE = "contactproofs.phone";

    private final Journeys journeys;
    private final EmergencyContacts contacts;
    private final OneTimeCodes codes;
    private final CodeDelivery delivery;
    private final Tries tries;
    private final FieldHash hashes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactProofs(
            Journeys journeys,
            EmergencyContacts contacts,
            OneTimeCodes codes,
            CodeDelivery delivery,
            Tries tries,
            FieldHash hashes,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.journeys = journeys;
        this.contacts = contacts;
        this.codes = codes;
        this.delivery = delivery;
        this.tries = tries;
        this.hashes = hashes;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param asked whether a code went there that may be typed */
    record Line(Contact contact, boolean proved, boolean asked) {}

    /** Whom the viewer named, in their order. */
    @Transactional(readOnly = true)
    public List<Line> lines(Viewer viewer, HttpServletRequest request) {
        Journey journey = journeys.current(viewer);
        List<Contact> named = contacts.of(journey.id());
        Set<String> proved =
                proved(journey.id(), named.stream().map(Contact::phone).collect(Collectors.toSet()));
        Object asked = request.getSession().getAttribute(PHONE);
        return named.stream()
                .map(one ->
                        new Line(one, proved.contains(one.phone()), one.phone().equals(asked)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> proved(UUID journey, Set<String> phones) {
        Set<String> kept = Set.copyOf(jdbc.sql("select phone_hash from contact_proofs where journey_id = ?")
                .param(journey)
                .query((row, number) -> row.getString(1))
                .list());
        return phones.stream()
                .filter(phone -> hashes.candidates(FIELD, content(journey, phone)).stream()
                        .anyMatch(kept::contains))
                .collect(Collectors.toSet());
    }

    /**
     * Sends a code to the contact at the place, from 0, and keeps in the session to whom.
     *
     * @return false when there is no such contact, who agreed already, or a code was sent a moment ago
     * @throws org.agentmitra.shared.Throttled when too many were sent today
     */
    boolean ask(Viewer viewer, int place, Locale language, HttpServletRequest request) {
        Optional<Line> line =
                lines(viewer, request).stream().skip(Math.max(place, 0)).findFirst();
        Claim claim = Claim.of(viewer.user());
        if (line.isEmpty() || line.get().proved() || !tries.take(PURPOSE + "-pause", claim, request, 1, PAUSE)) {
            return false;
        }
        tries.ration(PURPOSE, claim, request, MOST, DAY);
        String phone = line.get().contact().phone();
        OneTimeCodes.Issued issued = codes.issue(viewer.user(), Purpose.CONTACT_PERSON);
        delivery.send(new CodeMessage(
                viewer.user(),
                CodeMessage.Way.SMS,
                phone,
                Purpose.CONTACT_PERSON,
                language,
                issued.code(),
                OneTimeCodes.LIFE));
        request.getSession().setAttribute(ID, issued.id().toString());
        request.getSession().setAttribute(PHONE, phone);
        return true;
    }

    /** Whether what was typed is the code that was sent to who is still named. */
    boolean confirm(Viewer viewer, HttpServletRequest request, String digits) {
        Journey journey = journeys.hold(journeys.current(viewer).id());
        HttpSession session = request.getSession();
        if (!(session.getAttribute(ID) instanceof String id)
                || !(session.getAttribute(PHONE) instanceof String phone)
                || contacts.of(journey.id()).stream()
                        .noneMatch(one -> one.phone().equals(phone))
                || !codes.redeem(UUID.fromString(id), viewer.user(), Purpose.CONTACT_PERSON, digits)) {
            return false;
        }
        session.removeAttribute(ID);
        session.removeAttribute(PHONE);
        if (proved(journey.id(), Set.of(phone)).isEmpty()) {
            jdbc.sql("insert into contact_proofs (journey_id, phone_hash, proved_at) values (?, ?, ?)")
                    .params(
                            journey.id(),
                            hashes.of(FIELD, content(journey.id(), phone)),
                            OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            events.publishEvent(new ContactAgreed(viewer.user(), journey.id()));
        }
        return true;
    }

    @EventListener
    void forget(JourneyForgotten forgotten) {
        jdbc.sql("delete from contact_proofs where journey_id = ?")
                .param(forgotten.journey())
                .update();
    }

    /** The same number in two journeys has two hashes. */
    private static String content(UUID journey, String phone) {
        return journey + " " + phone;
    }
}
