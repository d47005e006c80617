package org.agentmitra.holders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.cards.CardSearch;
import org.agentmitra.cards.PublicCard;
import org.agentmitra.me.MePart;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks after the policyholder: the public cards of the agents in whose books they are, and how to reach them. */
@Component
class AgentPart implements MePart {
    private static final int ORDER = 30;

    private final CardSearch cards;
    private final JdbcClient jdbc;

    AgentPart(CardSearch cards, JdbcClient jdbc) {
        this.cards = cards;
        this.jdbc = jdbc;
    }

    /**
     * How an agent is reached.
     *
     * @param phone E.164; null for none, and where the agent keeps it to administrators
     * @param email null while the agent may not act
     */
    private record Contact(@Nullable String phone, @Nullable String email) {}

    /** @param others cards of the same agent at further insurers */
    record AgentLine(
            PublicCard card,
            List<PublicCard> others,
            @Nullable String phone,
            @Nullable String email) {
        /** As WhatsApp wants it: digits alone. */
        public String digits() {
            return phone == null ? "" : phone.substring(1);
        }

        public String grouped() {
            return phone == null ? "" : new MobileNumber(phone).grouped();
        }
    }

    /** Four queries. */
    @Override
    public Optional<Part> of(Viewer viewer, Locale language) {
        Map<UUID, Contact> agents = viewer.customers().isEmpty() ? Map.of() : contacts(viewer);
        Map<UUID, List<PublicCard>> found = new LinkedHashMap<>();
        cards.orNames(agents.keySet())
                .forEach(card -> found.computeIfAbsent(card.agent(), agent -> new ArrayList<>())
                        .add(card));
        List<AgentLine> lines = found.values().stream()
                .map(all -> line(all, agents.get(all.getFirst().agent())))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Part(ORDER, "holders/part :: agents", lines));
    }

    private static AgentLine line(List<PublicCard> all, @Nullable Contact contact) {
        return new AgentLine(
                all.getFirst(),
                List.copyOf(all.subList(1, all.size())),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email());
    }

    /** Those who look after the viewer; a customer may call whom the agent's own people may. */
    private Map<UUID, Contact> contacts(Viewer viewer) {
        Map<UUID, Contact> contacts = new LinkedHashMap<>();
        jdbc.sql("select distinct a.id, u.phone, u.email, " + Privacy.condition(Aspect.PHONE, "a.user_id")
                        + " as shown from customers c join agents a on a.id = c.agent_id"
                        + " left join users u on u.id = a.user_id and u.status = 'ACTIVE'"
                        + " where c.id in (:own) and c.joined_into is null")
                .param("own", viewer.customers())
                .params(Privacy.parameters(viewer))
                .query(row -> {
                    contacts.put(
                            row.getObject("id", UUID.class),
                            new Contact(
                                    row.getBoolean("shown") ? row.getString("phone") : null, row.getString("email")));
                });
        return contacts;
    }
}
