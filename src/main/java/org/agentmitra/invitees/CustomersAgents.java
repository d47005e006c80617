package org.agentmitra.invitees;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.accounts.Objection;
import org.agentmitra.agents.AgencyCode;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.agents.Places;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agents whom customers are invited to, by code, by insurer and code, or by name, among those whom the viewer may see. */
@Component
class CustomersAgents {
    private static final String FIELD = "agent";
    private static final int OFFERED = 50;

    private final Places places;
    private final ProviderDirectory providers;
    private final RoleWords roles;

    CustomersAgents(Places places, ProviderDirectory providers, RoleWords roles) {
        this.places = places;
        this.providers = providers;
        this.roles = roles;
    }

    /** @param byWord agents by what was typed */
    record Found(RoleWords.Known roles, Map<String, List<AgentRef>> byWord) {
        Optional<AgentRef> of(Invitee one) {
            return Optional.of(named(one)).filter(found -> found.size() == 1).map(List::getFirst);
        }

        Optional<Objection> objection(Invitee one) {
            if (one.agent() == null || one.role().isEmpty()) {
                return Optional.empty();
            }
            if (!roles.becomesCustomer(one.role())) {
                return Optional.of(new Objection(FIELD, "invitees.agent.needless"));
            }
            return switch (named(one).size()) {
                case 0 -> Optional.of(new Objection(FIELD, "invitees.agent.unknown"));
                case 1 -> Optional.empty();
                default -> Optional.of(new Objection(FIELD, "invitees.agent.several"));
            };
        }

        private List<AgentRef> named(Invitee one) {
            return one.agent() == null ? List.of() : byWord.getOrDefault(one.agent(), List.of());
        }
    }

    /** Two queries at most, however many there are. */
    Found find(Viewer viewer, List<Invitee> invitees) {
        Set<String> words =
                invitees.stream().map(Invitee::agent).filter(Objects::nonNull).collect(Collectors.toSet());
        if (words.isEmpty()) {
            return new Found(new RoleWords.Known(Map.of(), Map.of()), Map.of());
        }
        Map<UUID, ProviderRef> insurers = insurers();
        Set<String> sought = new HashSet<>(words);
        words.forEach(word -> sought.add(behindInsurer(word)));
        List<AgentRef> agents = places.agents(viewer, InviteeRules.PERMISSION, sought);
        Map<String, List<AgentRef>> byWord = new HashMap<>();
        for (String word : words) {
            byWord.put(
                    word,
                    agents.stream()
                            .filter(agent -> isMeant(agent, insurers.get(agent.provider()), word))
                            .toList());
        }
        return new Found(roles.known(), byWord);
    }

    List<Invitees.Offered> offered(Viewer viewer, String typed) {
        Map<UUID, ProviderRef> insurers = insurers();
        return places.agentsBeginning(viewer, InviteeRules.PERMISSION, typed, OFFERED).stream()
                .map(agent -> new Invitees.Offered(value(agent, insurers.get(agent.provider())), agent.name()))
                .toList();
    }

    private Map<UUID, ProviderRef> insurers() {
        return providers.known().stream().collect(Collectors.toMap(ProviderRef::id, insurer -> insurer));
    }

    private static boolean isMeant(AgentRef agent, @Nullable ProviderRef insurer, String word) {
        return agent.name().equalsIgnoreCase(word.strip())
                || AgencyCode.parse(word)
                        .filter(code -> code.value().equals(agent.code()))
                        .isPresent()
                || plain(word).equals(agent.code())
                || plain(word).equals(plain(value(agent, insurer)));
    }

    private static String value(AgentRef agent, @Nullable ProviderRef insurer) {
        return insurer == null ? agent.code() : insurer.code() + " " + agent.code();
    }

    /** What stands behind the first blank: the agent's code behind the insurer's. */
    private static String behindInsurer(String word) {
        return word.strip().replaceFirst("^\\S+\\s+", "");
    }

    private static String plain(String word) {
        return word.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
