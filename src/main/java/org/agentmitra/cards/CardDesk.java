package org.agentmitra.cards;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cards as their agents, and those who may change agents, keep them up. */
@Service
@Transactional
class CardDesk implements KeptData {
    private static final String NO_OWNER = "cast(null as uuid)";

    private final AgentCards cards;
    private final CardTerms terms;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CardDesk(AgentCards cards, CardTerms terms, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.cards = cards;
        this.terms = terms;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** An agent with an account, whose card it is. */
    record Bearer(UUID agent, UUID user, String name) {}

    /** The viewer as an agent. @throws NotFound for who is none */
    @Transactional(readOnly = true)
    Bearer own(Viewer viewer) {
        UUID agent = viewer.agent();
        if (agent == null) {
            throw new NotFound("agent of", viewer.user());
        }
        return bearer("a.id = :id", Map.of(), agent);
    }

    /** An agent of whom the permission {@code agents.update} lets the viewer change everything. @throws NotFound for others */
    @Transactional(readOnly = true)
    Bearer below(Viewer viewer, UUID user) {
        Scope scope = viewer.scope("agents.update");
        Scope.Condition here = scope.condition("n.path", NO_OWNER);
        return bearer(
                "a.user_id = :id and exists (select 1 from tree_nodes n where n.agent_id = a.id)"
                        + " and not exists (select 1 from tree_nodes n where n.agent_id = a.id and not " + here.sql()
                        + ")",
                here.parameters(),
                user);
    }

    private Bearer bearer(String condition, Map<String, Object> parameters, UUID id) {
        return jdbc.sql("select a.id, a.user_id, a.name from agents a where a.user_id is not null and " + condition)
                .param("id", id)
                .params(parameters)
                .query((row, number) ->
                        new Bearer(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .optional()
                .orElseThrow(() -> new NotFound("agent", id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ?> files(Viewer viewer) {
        return viewer.agent() == null || cards.findById(viewer.agent()).isEmpty()
                ? Map.of()
                : Map.of("card.json", form(own(viewer)));
    }

    @Transactional(readOnly = true)
    CardForm form(Bearer bearer) {
        return cards.findById(bearer.agent())
                .map(card -> card.form(known(bearer)))
                .orElseGet(CardForm::blank);
    }

    private CardTerms.Known known(Bearer bearer) {
        return terms.of(List.of(bearer.agent())).getOrDefault(bearer.agent(), CardTerms.Known.NOTHING);
    }

    /**
     * Keeps what was typed.
     *
     * @throws org.agentmitra.shared.Refused when somebody else would publish what the agent did not
     * @throws OptimisticLockingFailureException when the card changed since the form was opened
     */
    void change(Viewer viewer, Bearer bearer, CardForm form) {
        AgentCard card = cards.findById(bearer.agent()).orElseGet(() -> AgentCard.of(bearer.agent()));
        if (!Objects.equals(card.version(), form.version())) {
            throw new OptimisticLockingFailureException("card of " + bearer.agent());
        }
        boolean own = viewer.user().equals(bearer.user());
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        List<String> changed = card.change(form, known(bearer), bearer.name(), own, now);
        if (changed.isEmpty() && card.version() != null) {
            return;
        }
        keep(bearer, card, form);
        events.publishEvent(new CardChanged(viewer.user(), bearer.agent(), bearer.user(), viewer.name(), changed));
    }

    private void keep(Bearer bearer, AgentCard card, CardForm form) {
        try {
            cards.saveAndFlush(card);
        } catch (DataIntegrityViolationException begunTwice) {
            throw new OptimisticLockingFailureException("card of " + bearer.agent(), begunTwice);
        }
        terms.replace(
                bearer.agent(),
                Map.of(
                        CardTerms.Kind.NAME, CardTerms.words(bearer.name()),
                        CardTerms.Kind.PIN, form.pin().isEmpty() ? List.of() : List.of(form.pin()),
                        CardTerms.Kind.SPECIALITY,
                                form.known().stream().map(Enum::name).toList(),
                        CardTerms.Kind.LANGUAGE,
                                form.spoken().stream().map(Enum::name).toList()));
    }
}
