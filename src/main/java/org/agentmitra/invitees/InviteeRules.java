package org.agentmitra.invitees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.agentmitra.accounts.Objection;
import org.agentmitra.accounts.Openings;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.agents.Places;
import org.agentmitra.agents.Places.Place;
import org.agentmitra.agents.Places.Wanted;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom a viewer may invite, with which role and to which place. Who invites for one insurer alone has to say where in it,
 * within their own places.
 */
@Component
class InviteeRules {
    static final String PERMISSION = "users.create";

    private final Openings openings;
    private final ProviderDirectory providers;
    private final Places places;
    private final CustomersAgents agents;

    InviteeRules(Openings openings, ProviderDirectory providers, Places places, CustomersAgents agents) {
        this.openings = openings;
        this.providers = providers;
        this.places = places;
        this.agents = agents;
    }

    /**
     * What is to be said of somebody.
     *
     * @param objections in the order of the form; none means that they can be invited
     * @param insurer null for none, or for one that is not known
     * @param place null for none, or for one that is not known
     * @param agent whom a customer is invited to; null for none, or for one that is not known
     */
    record Judged(
            List<Objection> objections,
            @Nullable ProviderRef insurer,
            @Nullable Place place,
            @Nullable AgentRef agent) {}

    /** Judges each by themselves, in their order, in a fixed number of queries. */
    List<Judged> judge(Viewer viewer, List<Invitee> invitees) {
        List<List<Objection>> accounts = openings.objections(
                viewer,
                invitees.stream()
                        .map(one -> new Openings.Candidate(one.email(), one.phone(), one.role()))
                        .toList());
        Insurers insurers = new Insurers(providers.known(), viewer);
        List<Wanted> wanted = invitees.stream()
                .map(one -> insurers.wanted(one))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Wanted, Place> found = places.find(viewer, PERMISSION, wanted);
        CustomersAgents.Found meant = agents.find(viewer, invitees);
        Map<ProviderRef, Boolean> active = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < invitees.size(); i++) {
            Invitee one = invitees.get(i);
            List<Objection> objections = new ArrayList<>(accounts.get(i));
            ProviderRef insurer = insurers.of(one);
            Wanted where = insurers.wanted(one);
            Place place = where == null ? null : found.get(where);
            boolean open = insurer == null || active.computeIfAbsent(insurer, known -> providers.isActive(known.id()));
            String field = one.code() == null ? "insurer" : "code";
            objection(viewer, one, insurer, open, place, field).ifPresent(objections::add);
            meant.objection(one).ifPresent(objections::add);
            judged.add(new Judged(objections, insurer, place, meant.of(one).orElse(null)));
        }
        return judged;
    }

    private static Optional<Objection> objection(
            Viewer viewer, Invitee one, @Nullable ProviderRef insurer, boolean open, @Nullable Place place, String at) {
        if (insurer == null && one.insurer() != null) {
            return Optional.of(new Objection("insurer", "invitees.insurer.unknown"));
        }
        if (insurer == null && one.code() != null) {
            return Optional.of(new Objection("insurer", "invitees.insurer.needed"));
        }
        if (insurer == null) {
            return one.agent() != null || viewer.scope(PERMISSION) instanceof Scope.Everything
                    ? Optional.empty()
                    : Optional.of(new Objection("code", "invitees.place.needed"));
        }
        if (!open) {
            return Optional.of(new Objection("insurer", "invitees.insurer.suspended"));
        }
        if (place == null) {
            String code = one.code() == null ? "invitees.insurer.beyond" : "invitees.place.unknown";
            return Optional.of(new Objection(at, code));
        }
        return place.taken() ? Optional.of(new Objection(at, "invitees.place.taken")) : Optional.empty();
    }

    /** Insurers by what people call them. A code without an insurer is of the viewer's own. */
    private record Insurers(List<ProviderRef> known, Viewer viewer) {
        @Nullable
        ProviderRef of(Invitee one) {
            String text = one.insurer();
            if (text == null) {
                return one.code() == null ? null : own();
            }
            return known.stream()
                    .filter(insurer -> insurer.code().equalsIgnoreCase(text))
                    .findFirst()
                    .or(() -> known.stream()
                            .filter(insurer -> insurer.name().equalsIgnoreCase(text))
                            .findFirst())
                    .orElse(null);
        }

        private @Nullable ProviderRef own() {
            return known.stream()
                    .filter(insurer -> insurer.id().equals(viewer.provider()) || known.size() == 1)
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        Wanted wanted(Invitee one) {
            ProviderRef insurer = of(one);
            return insurer == null ? null : new Wanted(insurer.id(), one.code());
        }
    }
}
