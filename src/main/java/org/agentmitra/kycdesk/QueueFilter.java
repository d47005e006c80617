package org.agentmitra.kycdesk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.kyc.CaseState;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.shared.Narrowed;
import org.jspecify.annotations.Nullable;

/**
 * What the queue is narrowed to. Values of a URL that make no sense are left out.
 *
 * @param state null for all that wait for a reviewer
 * @param late whether only those are wanted that waited longer than they should
 */
record QueueFilter(
        @Nullable CaseState state,
        @Nullable Holding holding,
        @Nullable Risk risk,
        boolean late) {
    static QueueFilter of(Map<String, String> query) {
        return new QueueFilter(
                Arrays.stream(CaseState.values())
                        .filter(state -> state.slug().equals(query.get("state")))
                        .findFirst()
                        .orElse(null),
                Holding.of(query.get("holder")).orElse(null),
                Arrays.stream(Risk.values())
                        .filter(risk -> slug(risk).equals(query.get("risk")))
                        .findFirst()
                        .orElse(null),
                "true".equals(query.get("late")));
    }

    static String slug(Risk risk) {
        return risk.name().toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /** Whether what is shown waits for a reviewer. */
    boolean waits() {
        return state == null || state.waits();
    }

    /** On the table's alias {@code k}, for the state alone. */
    static String condition(@Nullable CaseState state) {
        return state == null ? "k.waits = true" : "k.state = '" + state.name() + "'";
    }

    /** On the table's alias {@code k}; parameters {@code me}, {@code now} and {@code due}. */
    String condition() {
        List<String> sql = new ArrayList<>(List.of(condition(state)));
        if (holding != null) {
            sql.add(holding.condition());
        }
        if (risk != null) {
            sql.add("coalesce(k.risk, k.risk_proposed) = '" + risk.name() + "'");
        }
        if (late) {
            sql.add("k.waiting_since < :due");
        }
        return String.join(" and ", sql);
    }

    /** The filter as a URL spells it, in the order of the page. */
    List<Map.Entry<String, String>> query() {
        return new Narrowed()
                .add("state", state == null ? null : state.slug())
                .add("holder", holding == null ? null : holding.slug())
                .add("risk", risk == null ? null : slug(risk))
                .add("late", late ? true : null)
                .query();
    }
}
