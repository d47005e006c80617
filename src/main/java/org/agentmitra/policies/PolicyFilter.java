package org.agentmitra.policies;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.PremiumMode;
import org.jspecify.annotations.Nullable;

/**
 * What a list of policies is narrowed to. Values of a URL that make no sense are left out.
 *
 * @param q beginning of a number with or without blanks, hyphens and dots between, words of the holder's name, or
 *     digits of a phone
 * @param due month of the next due date
 * @param agent id or agency code of an agent
 * @param holder a customer whose policies are wanted
 */
record PolicyFilter(
        @Nullable String q,
        @Nullable StandingFilter standing,
        @Nullable PremiumMode mode,
        @Nullable UUID provider,
        @Nullable YearMonth due,
        @Nullable String agent,
        @Nullable UUID holder) {
    private static final int LONGEST_SEARCH = 80;
    /** Fewer digits are the beginning of a number, not a phone. */
    private static final int PHONE_DIGITS = 7;

    static PolicyFilter of(Map<String, String> query, LocalDate today) {
        return new PolicyFilter(
                text(query.get("q")),
                query.containsKey("standing")
                        ? StandingFilter.of(query.get("standing")).orElse(null)
                        : null,
                mode(query.get("mode")),
                uuid(query.get("provider")),
                month(query.get("due"), today),
                text(query.get("agent")),
                uuid(query.get("holder")));
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /** The digits of a search that can be a phone; null when it cannot. */
    @Nullable
    String phone() {
        if (q == null || !q.matches("[+0-9 ().-]+")) {
            return null;
        }
        String digits = q.replaceAll("\\D", "");
        return digits.length() < PHONE_DIGITS ? null : digits;
    }

    /**
     * The filter but for the standing, as conditions with the alias {@code p}.
     *
     * @param bounds takes those that an index answers, however few or many policies have them
     * @param conditions takes the others
     * @param agentPath place of the agent filtered by; null without that filter
     */
    Map<String, Object> narrow(
            List<String> bounds, List<String> conditions, @Nullable String agentPath, List<UUID> phoneHolders) {
        Map<String, Object> parameters = new HashMap<>();
        if (mode != null) {
            conditions.add("p.mode = :mode");
            parameters.put("mode", mode.name());
        }
        if (provider != null) {
            conditions.add("p.provider_id = :provider");
            parameters.put("provider", provider);
        }
        if (due != null) {
            bounds.add("p.status = 'IN_FORCE' and p.due_order between :dueFrom and :dueTo");
            parameters.put("dueFrom", due.atDay(1));
            parameters.put("dueTo", due.atEndOfMonth());
        }
        if (agentPath != null) {
            bounds.add("p.scope_path = :agentPath");
            parameters.put("agentPath", agentPath);
        }
        if (holder != null) {
            bounds.add("p.holder_id = :holder");
            parameters.put("holder", holder);
        }
        if (q != null && isNumber(q)) {
            searchNumber(q, phoneHolders, bounds, parameters);
        } else if (q != null) {
            searchName(q, conditions, parameters);
        }
        return parameters;
    }

    /** Conditions on the column a list is sorted by: where they begin and end, a walk along its index does. */
    String along(PolicySort sort) {
        return switch (sort) {
            case NUMBER ->
                q != null && isNumber(q) && phone() == null ? " and " + Beginning.of("p.policy_number", "number") : "";
            case DUE -> (due == null ? "" : " and p.due_order between :dueFrom and :dueTo") + open();
            default -> "";
        };
    }

    /** Who is in grace or lapses soon has a premium open that fell due no longer ago than grace lasts. */
    private String open() {
        return standing == StandingFilter.OVERDUE || standing == StandingFilter.LAPSING
                ? " and p.due_order between :openFrom and :in30days"
                : "";
    }

    /** How many policies are looked at to count: those due in a month lie all over the table. */
    int lookedAt() {
        return due == null ? PolicyList.LOOKED_AT : PolicyList.LOOKED_AT_BY_DUE;
    }

    private static boolean isNumber(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static void searchNumber(
            String text, List<UUID> phoneHolders, List<String> bounds, Map<String, Object> parameters) {
        String number = text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}/]", "");
        parameters.putAll(new Beginning(number).parameters("number"));
        if (phoneHolders.isEmpty()) {
            bounds.add(Beginning.of("p.policy_number", "number"));
            return;
        }
        parameters.put("phoneHolders", phoneHolders);
        bounds.add("p.id in (select n.id from policies n where " + Beginning.of("n.policy_number", "number")
                + " union all select h.id from policies h where h.holder_id in (:phoneHolders))");
    }

    private static void searchName(String text, List<String> conditions, Map<String, Object> parameters) {
        if (HolderKey.of(text).isEmpty()) {
            conditions.add("false");
            return;
        }
        String[] words = HolderKey.of(text).split(" ");
        for (int i = 0; i < words.length; i++) {
            conditions.add("(p.holder_key like :begin" + i + " or p.holder_key like :word" + i + ")");
            parameters.put("begin" + i, words[i] + "%");
            parameters.put("word" + i, "% " + words[i] + "%");
        }
    }

    private static @Nullable String text(@Nullable String text) {
        String stripped = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        if (stripped.isEmpty()) {
            return null;
        }
        return stripped.length() > LONGEST_SEARCH ? stripped.substring(0, LONGEST_SEARCH) : stripped;
    }

    private static @Nullable PremiumMode mode(@Nullable String text) {
        for (PremiumMode mode : PremiumMode.values()) {
            if (slug(mode).equals(text)) {
                return mode;
            }
        }
        return null;
    }

    /** How URLs spell a mode: {@code half-yearly}. */
    static String slug(PremiumMode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static @Nullable YearMonth month(@Nullable String text, LocalDate today) {
        if (text == null || !text.matches("this-month|[0-9]{4}-(0[1-9]|1[0-2])")) {
            return null;
        }
        return text.equals("this-month") ? YearMonth.from(today) : YearMonth.parse(text);
    }

    /** The filter as a URL spells it, in the order of the page. */
    List<Map.Entry<String, String>> query() {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        add(query, "q", q);
        add(query, "standing", standing == null ? null : standing.slug());
        add(query, "mode", mode == null ? null : slug(mode));
        add(query, "provider", provider);
        add(query, "due", due);
        add(query, "agent", agent);
        add(query, "holder", holder);
        return query;
    }

    private static void add(List<Map.Entry<String, String>> query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(Map.entry(name, value.toString()));
        }
    }
}
