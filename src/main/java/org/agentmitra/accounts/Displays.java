package org.agentmitra.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Users' own choices of how the portal looks. */
@Component
@Transactional
public class Displays {
    static final String COLUMNS = "language, zone, theme, text_size, contrast, calm, home";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Displays(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Without any choice for a user there is not. */
    @Transactional(readOnly = true)
    public Display of(UUID user) {
        return jdbc.sql("select " + COLUMNS + " from users where id = ?")
                .param(user)
                .query((row, number) -> display(row))
                .optional()
                .orElse(Display.NONE);
    }

    static Display display(ResultSet row) throws SQLException {
        return new Display(
                row.getString("language"),
                row.getString("zone"),
                row.getString("theme"),
                row.getString("text_size"),
                row.getBoolean("contrast"),
                row.getBoolean("calm"),
                row.getString("home"));
    }

    /** Keeps the user's own choices; nothing happens when they are what they were. */
    public void choose(UUID user, Display chosen) {
        List<String> changed = changed(of(user), chosen);
        if (changed.isEmpty()) {
            return;
        }
        // An administrator's open form need not notice, but for the language: that column is the entity's too.
        String version = changed.contains("language") ? ", version = version + 1" : "";
        jdbc.sql("update users set language = :language, zone = :zone, theme = :theme, text_size = :size,"
                        + " contrast = :contrast, calm = :calm, home = :home" + version + " where id = :user")
                .param("language", chosen.language())
                .param("zone", chosen.zone())
                .param("theme", chosen.theme())
                .param("size", chosen.textSize())
                .param("contrast", chosen.contrast())
                .param("calm", chosen.calm())
                .param("home", chosen.home())
                .param("user", user)
                .update();
        events.publishEvent(AccountEvent.changed(user, "account.preferences_chosen", user, Map.of("fields", changed)));
    }

    private static List<String> changed(Display was, Display is) {
        List<String> changed = new ArrayList<>();
        note(changed, "language", was.language(), is.language());
        note(changed, "zone", was.zone(), is.zone());
        note(changed, "theme", was.theme(), is.theme());
        note(changed, "textSize", was.textSize(), is.textSize());
        note(changed, "contrast", was.contrast(), is.contrast());
        note(changed, "calm", was.calm(), is.calm());
        note(changed, "home", was.home(), is.home());
        return changed;
    }

    private static void note(List<String> changed, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changed.add(name);
        }
    }
}
