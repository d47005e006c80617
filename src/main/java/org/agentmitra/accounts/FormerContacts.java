package org.agentmitra.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Addresses and phones that were given up a few days ago. Until the change can no longer be taken back they are nobody
 * else's: otherwise whoever took an account over could keep its owner out by opening another one with the old address.
 */
@Component
class FormerContacts {
    private final JdbcClient jdbc;
    private final Clock clock;

    FormerContacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those that may still have to be given back.
     *
     * @param contacts e-mail addresses and phones as accounts keep them
     */
    Set<String> among(Collection<String> contacts) {
        return among(contacts, null);
    }

    /** Whether it may have to be given back to somebody else than the user. @param user null for somebody new */
    boolean isOfAnother(String contact, @Nullable UUID user) {
        return !among(Set.of(contact), user).isEmpty();
    }

    private Set<String> among(Collection<String> contacts, @Nullable UUID except) {
        if (contacts.isEmpty()) {
            return Set.of();
        }
        Set<String> former = new HashSet<>();
        jdbc.sql("select was, user_id from contact_changes where was in (:contacts) and state = 'DONE'"
                        + " and undo_till > :now")
                .param("contacts", contacts)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .query(row -> {
                    if (!row.getObject(2, UUID.class).equals(except)) {
                        former.add(row.getString(1));
                    }
                });
        return former;
    }
}
