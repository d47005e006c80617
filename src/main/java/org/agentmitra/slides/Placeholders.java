package org.agentmitra.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in a text that are filled in for whoever looks: {@code {{customer.firstName|dear reader}}}. The words behind the
 * line stand there when nobody knows better.
 */
public final class Placeholders {
    /** Name of the agent: always known. */
    public static final String AGENT_NAME = "agent.name";

    /** First name of the customer who looks. */
    public static final String CUSTOMER_FIRST_NAME = "customer.firstName";

    /** What the presentation is about, as its maker says. */
    public static final String PRODUCT_NAME = "product.name";

    /** What that costs. */
    public static final String PRODUCT_PREMIUM = "product.premium";

    /** All that there are, in the order in which pages offer them. */
    public static final List<String> KNOWN = List.of(AGENT_NAME, CUSTOMER_FIRST_NAME, PRODUCT_NAME, PRODUCT_PREMIUM);

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}|]*?)\\s*(?:\\|([^{}]*))?}}");

    private Placeholders() {}

    /** The text with what is known filled in, else the words that are given for that, else nothing. */
    public static String fill(String text, Map<String, String> known) {
        return text.contains("{{")
                ? PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, known)))
                : text;
    }

    private static String value(MatchResult place, Map<String, String> known) {
        // What people are called is no mark.
        String value = known.getOrDefault(place.group(1), "").replaceAll("[*_\\[\\]{}]", "");
        return value.isEmpty() && place.group(2) != null ? place.group(2).strip() : value;
    }

    /** What is wrong with those in the text, as message keys; none for nothing. */
    public static List<String> flaws(String text) {
        List<String> flaws = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!KNOWN.contains(places.group(1))) {
                flaws.add("slides.placeholder.unknown");
            } else if (!places.group(1).equals(AGENT_NAME)
                    && (places.group(2) == null || places.group(2).isBlank())) {
                flaws.add("slides.placeholder.words");
            }
        }
        if (places.replaceAll("").contains("{{")) {
            flaws.add("slides.placeholder.open");
        }
        return flaws.stream().distinct().toList();
    }
}
