package org.agentmitra.dispatches;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.carriers.Channel;
import org.agentmitra.notifications.SentMessages;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows around its rows.
 *
 * @param user name of whom it is narrowed to; null when it is not, or nobody is known by that id
 */
record DispatchPage(
        PageOf<DispatchRow> rows,
        DispatchFilter filter,
        @Nullable String user) {
    private static final String PATH = "/messages";

    /** @param key message key of the value; null when the value is text itself */
    record Chip(String name, @Nullable String key, String value, String without) {}

    record Choice(String value, String key, boolean current) {}

    /** The page's own URL with the filter, without a place. */
    public String url() {
        return url(null);
    }

    public List<Choice> states() {
        return Arrays.stream(DispatchState.values())
                .map(state -> new Choice(state.slug(), state.key(), state == filter.state()))
                .toList();
    }

    public List<Choice> channels() {
        return Arrays.stream(Channel.values())
                .map(channel -> new Choice(
                        DispatchFilter.slug(channel), "messages.channel." + channel, channel == filter.channel()))
                .toList();
    }

    public List<Choice> templates() {
        return SentMessages.TEMPLATES.stream()
                .map(template ->
                        new Choice(template, "messages.template." + template, template.equals(filter.template())))
                .toList();
    }

    public List<Chip> chips() {
        return filter.query().stream()
                .map(one -> new Chip("messages.filter." + one.getKey(), key(one), shown(one), url(one.getKey())))
                .toList();
    }

    private @Nullable String key(Map.Entry<String, String> one) {
        return switch (one.getKey()) {
            case "state" -> Objects.requireNonNull(filter.state()).key();
            case "channel" -> "messages.channel." + filter.channel();
            case "template" -> "messages.template." + filter.template();
            default -> null;
        };
    }

    private String shown(Map.Entry<String, String> one) {
        return one.getKey().equals("user") && user != null ? user : one.getValue();
    }

    private String url(@Nullable String without) {
        return Narrowed.address(PATH, filter.query(), without);
    }
}
