package org.agentmitra.cards;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * Where in the order of found cards one stands.
 *
 * @param distance of the PIN code, 0 for the one asked for
 * @param name as it is compared
 * @param place number of the agent's place
 */
public record CardKey(int distance, String name, long place) {
    private static final Pattern TEXT = Pattern.compile("(\\d)~(\\d{1,18})~(.{0,160})");

    /** Empty for what is none. */
    public static Optional<CardKey> parse(@Nullable String text) {
        Matcher found = TEXT.matcher(text == null ? "" : text);
        return found.matches()
                ? Optional.of(
                        new CardKey(Integer.parseInt(found.group(1)), found.group(3), Long.parseLong(found.group(2))))
                : Optional.empty();
    }

    String text() {
        return distance + "~" + place + "~" + name;
    }

    /** What lies behind it, or before it, of rows called x. */
    String condition(PageOf.Way way, Map<String, Object> parameters) {
        parameters.put("keyDistance", distance);
        parameters.put("keyName", name);
        parameters.put("keyPlace", place);
        String beyond = way == PageOf.Way.BACKWARDS ? " < " : " > ";
        return " where (x.distance" + beyond + ":keyDistance or (x.distance = :keyDistance and (x.name_key" + beyond
                + ":keyName or (x.name_key = :keyName and x.id" + beyond + ":keyPlace))))";
    }
}
