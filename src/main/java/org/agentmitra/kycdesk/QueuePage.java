package org.agentmitra.kycdesk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.kyc.CaseState;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * What the queue shows around its rows.
 *
 * @param reviewers to whom the viewer may give cases; empty when to nobody
 */
record QueuePage(PageOf<QueueRow> rows, QueueFilter filter, QueueCounts counts, List<Reviewer> reviewers) {
    private static final String PATH = "/kyc";

    /** Somebody who reviews. */
    record Reviewer(UUID id, String name) {}

    /** @param key message key of the value; null when the value is text itself */
    record Chip(String name, @Nullable String key, String value, String without) {}

    /** @param count how many it would show */
    record Choice(String value, String key, String count, boolean current) {}

    /** The page's own URL with the filter, without a place. */
    public String url() {
        return Narrowed.address(PATH, filter.query(), null);
    }

    public List<Choice> states() {
        List<Choice> states = new ArrayList<>();
        states.add(new Choice("", "kyc.state.WAITING", counts.state(QueueCounts.WAITING), filter.state() == null));
        Arrays.stream(CaseState.values())
                .map(state ->
                        new Choice(state.slug(), state.key(), counts.state(state.name()), state == filter.state()))
                .forEach(states::add);
        return states;
    }

    public List<Choice> holders() {
        return Arrays.stream(Holding.values())
                .map(one -> new Choice(one.slug(), one.key(), counts.other(one.name()), one == filter.holding()))
                .toList();
    }

    public List<Choice> risks() {
        return Arrays.stream(Risk.values())
                .map(risk -> new Choice(
                        risk.name().toLowerCase(Locale.ROOT),
                        risk.key(),
                        counts.other(risk.name()),
                        risk == filter.risk()))
                .toList();
    }

    /** How many waited too long. */
    public String late() {
        return counts.other(QueueCounts.LATE);
    }

    public List<Chip> chips() {
        return filter.query().stream()
                .map(one -> new Chip(
                        "kyc.filter." + one.getKey(),
                        key(one.getKey()),
                        one.getValue(),
                        Narrowed.address(PATH, filter.query(), one.getKey())))
                .toList();
    }

    private @Nullable String key(String name) {
        return switch (name) {
            case "state" -> filter.state() == null ? null : filter.state().key();
            case "holder" -> filter.holding() == null ? null : filter.holding().key();
            case "risk" -> filter.risk() == null ? null : filter.risk().key();
            default -> "kyc.late.only";
        };
    }
}
