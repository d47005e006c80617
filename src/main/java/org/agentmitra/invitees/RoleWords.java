package org.agentmitra.invitees;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.RoleBook;
import org.agentmitra.grants.Roles;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Roles by the words people write into sheets: their names, and their titles in each language of the portal. */
@Component
class RoleWords {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("hi"));

    private final Roles roles;
    private final RoleBook book;
    private final MessageSource messages;

    RoleWords(Roles roles, RoleBook book, MessageSource messages) {
        this.roles = roles;
        this.book = book;
        this.messages = messages;
    }

    /** What is known of the roles at one moment. */
    record Known(Map<String, String> names, Map<String, Role> roles) {
        /** The role's name; empty for a word that is none. */
        Optional<String> named(String word) {
            return Optional.ofNullable(names.get(key(word)));
        }

        /** Whether all that the role grants is limited to places, so that its holder sees nothing without one. */
        boolean needsPlace(String role) {
            Role known = roles.get(role);
            return known != null
                    && known.grants().containsValue(Reach.TREE)
                    && !known.grants().containsValue(Reach.ALL);
        }

        /** Whether who holds it can become an agent's customer. */
        boolean becomesCustomer(String role) {
            Role known = roles.get(role);
            return known != null && known.grants().containsKey("onboarding.run");
        }
    }

    Known known() {
        Map<String, Role> all = roles.all();
        Map<String, String> names = new HashMap<>();
        for (Locale language : LANGUAGES) {
            all.keySet().forEach(name -> names.putIfAbsent(key(title(name, language)), name));
        }
        all.keySet().forEach(name -> names.put(key(name), name));
        return new Known(names, all);
    }

    /** Titles of the roles the viewer may give, the highest first. */
    List<String> titles(Viewer viewer, Locale language) {
        return book.grantable(viewer).stream()
                .map(name -> title(name, language))
                .toList();
    }

    String title(String name, Locale language) {
        return Objects.requireNonNullElse(messages.getMessage("role." + name, null, name, language), name);
    }

    /** Words compare without case, and whatever stands between their parts: {@code senior_agent}, {@code Senior Agent}. */
    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s_-]+", " ");
    }
}
