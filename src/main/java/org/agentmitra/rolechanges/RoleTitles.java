package org.agentmitra.rolechanges;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Titles of own roles under the keys of those that came with the portal, {@code role.<name>}, so that every page shows
 * both alike. They are asked for after the message bundles, and read anew every few seconds.
 */
@Component
class RoleTitles {
    private static final String KEY = "role.";
    private static final long FRESH = Duration.ofSeconds(5).toNanos();
    /** A role nobody knows of may have been made on another node just now. */
    private static final long NEWS = Duration.ofSeconds(1).toNanos();

    private final JdbcClient jdbc;

    private volatile @Nullable Known known;

    RoleTitles(JdbcClient jdbc, MessageSource bundles) {
        this.jdbc = jdbc;
        ((HierarchicalMessageSource) bundles).setParentMessageSource(new Titled());
    }

    private record Titles(String title, @Nullable String hindi) {
        String in(Locale language) {
            return hindi != null && language.getLanguage().equals("hi") ? hindi : title;
        }
    }

    private record Known(Map<String, Titles> titles, long readAt) {
        boolean olderThan(long nanos) {
            return System.nanoTime() - readAt > nanos;
        }
    }

    /** Reads the titles anew when next asked, now and once the transaction is done. */
    void forget() {
        known = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known = null;
                }
            });
        }
    }

    private String title(String name, Locale language) {
        try {
            Titles titles = titles(name);
            return titles == null ? name : titles.in(language);
        } catch (DataAccessException away) {
            return name;
        }
    }

    private @Nullable Titles titles(String name) {
        Known current = known;
        if (current == null || current.olderThan(current.titles.containsKey(name) ? FRESH : NEWS)) {
            current = new Known(read(), System.nanoTime());
            known = current;
        }
        return current.titles.get(name);
    }

    private Map<String, Titles> read() {
        Map<String, Titles> titles = new HashMap<>();
        jdbc.sql("select name, title, title_hi from roles where title is not null")
                .query(row -> {
                    titles.put(row.getString(1), new Titles(row.getString(2), row.getString(3)));
                });
        return titles;
    }

    /** Not a bean: the portal's texts come from one source. */
    private final class Titled extends AbstractMessageSource {
        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale language) {
            return code.startsWith(KEY) ? title(code.substring(KEY.length()), language) : null;
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale language) {
            return null;
        }
    }
}
