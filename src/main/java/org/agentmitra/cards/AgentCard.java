package org.agentmitra.cards;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/** What an agent tells people who look for one. Seen by nobody else before the agent publishes it. */
@Entity
@Table(name = "agent_cards")
class AgentCard {
    @Id
    private UUID agentId;

    private String nameKey;
    private @Nullable OffsetDateTime publishedAt;
    private @Nullable String licence;
    private @Nullable LocalDate licenceUntil;
    private @Nullable Integer servingSince;
    private @Nullable String pin;
    private @Nullable String about;
    private boolean pictureShown;
    private OffsetDateTime changedAt;

    @Version
    private @Nullable Long version;

    protected AgentCard() {}

    static AgentCard of(UUID agent) {
        AgentCard card = new AgentCard();
        card.agentId = agent;
        card.nameKey = "";
        return card;
    }

    /**
     * Takes what was typed.
     *
     * @param own whether the agent typed it; nobody else shows to the public what the agent does not
     * @param known specialities and languages so far, which are kept apart
     * @return names of the facts that changed; the card is as it was when there are none
     */
    List<String> change(CardForm form, CardTerms.Known known, String name, boolean own, OffsetDateTime now) {
        if (!own && form.published() && publishedAt == null) {
            throw new Refused("published", "cards.publish.own");
        }
        if (!own && form.picture() && !pictureShown) {
            throw new Refused("picture", "cards.publish.own");
        }
        List<String> changed = new ArrayList<>();
        note(changed, "licence", licence, none(form.licence()));
        note(changed, "until", licenceUntil, form.until().date().orElse(null));
        note(changed, "since", servingSince, form.year().orElse(null));
        note(changed, "pin", pin, none(form.pin()));
        note(changed, "about", about, none(form.about()));
        note(changed, "picture", pictureShown, form.picture());
        note(changed, "published", publishedAt != null, form.published());
        note(changed, "specialities", known.specialities(), form.known());
        note(changed, "languages", known.languages(), form.spoken());
        if (!changed.isEmpty() || version == null) {
            take(form, name, now);
        }
        return changed;
    }

    private void take(CardForm form, String name, OffsetDateTime now) {
        nameKey = String.join(" ", CardTerms.words(name));
        licence = none(form.licence());
        licenceUntil = form.until().date().orElse(null);
        servingSince = form.year().orElse(null);
        pin = none(form.pin());
        about = none(form.about());
        pictureShown = form.picture();
        publishedAt = !form.published() ? null : publishedAt == null ? now : publishedAt;
        changedAt = now;
    }

    CardForm form(CardTerms.Known known) {
        return new CardForm(
                licence,
                TypedDate.of(licenceUntil),
                servingSince == null ? null : servingSince.toString(),
                pin,
                known.specialities().stream().map(Enum::name).toList(),
                known.languages().stream().map(Enum::name).toList(),
                about,
                pictureShown,
                publishedAt != null,
                version);
    }

    /** Null for one that was not kept yet. */
    @Nullable
    Long version() {
        return version;
    }

    private static void note(List<String> changed, String field, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now)) {
            changed.add(field);
        }
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }
}
