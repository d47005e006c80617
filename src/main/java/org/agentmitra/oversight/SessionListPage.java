package org.agentmitra.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows around its rows.
 *
 * @param current id of the session that looks; null when not known
 * @param roles all roles, the highest first
 */
record SessionListPage(
        PageOf<WatchedSession> rows,
        SessionFilter filter,
        @Nullable String current,
        List<String> roles,
        SessionList.Counts counts,
        boolean mayEnd) {
    private static final String PATH = "/users/sessions";

    /** @param key message key of the value; null when the value is text itself */
    record Chip(String name, @Nullable String key, String value, String without) {}

    /** @param count null when it is not counted */
    record Choice(String value, String key, @Nullable String count, boolean current) {}

    /** The page's own URL with the filter, without a place. */
    public String url() {
        return url(null);
    }

    public boolean isCurrent(WatchedSession row) {
        return row.session().equals(current);
    }

    /** Whether there is any that the viewer can choose to end. */
    public boolean mayEndAny() {
        return mayEnd && rows.items().stream().anyMatch(row -> row.state() == SessionState.OPEN && !isCurrent(row));
    }

    public List<Choice> states() {
        return Arrays.stream(SessionState.values())
                .map(state -> new Choice(state.slug(), state.key(), counts.text(state), state == filter.state()))
                .toList();
    }

    public List<Choice> roleChoices() {
        return roles.stream()
                .map(role -> new Choice(role, "role." + role, null, role.equals(filter.role())))
                .toList();
    }

    public List<Chip> chips() {
        return filter.query().stream()
                .map(one -> new Chip("oversight.filter." + one.getKey(), key(one), one.getValue(), url(one.getKey())))
                .toList();
    }

    private @Nullable String key(Map.Entry<String, String> one) {
        return switch (one.getKey()) {
            case "state" -> Objects.requireNonNull(filter.state()).key();
            case "role" -> roles.contains(one.getValue()) ? "role." + one.getValue() : null;
            default -> null;
        };
    }

    private String url(@Nullable String without) {
        return Narrowed.address(PATH, filter.query(), without);
    }
}
