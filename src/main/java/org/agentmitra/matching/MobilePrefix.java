package org.agentmitra.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.shared.Beginning;

/** The beginnings that typed digits can stand for: an international number, or one of India or Kenya. */
public final class MobilePrefix {
    private static final int FEWEST = 4;
    private static final int BEGINNINGS = 3;

    private MobilePrefix() {}

    /** Three prefixes, or none where there are too few digits to search by. */
    public static List<String> of(String text) {
        String digits = text.replaceAll("\\D", "").replaceFirst("^0+", "");
        return digits.length() < FEWEST ? List.of() : List.of("+" + digits, "+91" + digits, "+254" + digits);
    }

    /** A union rather than three alternatives, so that each beginning is a range of the index. */
    public static String condition(String id) {
        return IntStream.range(0, BEGINNINGS)
                .mapToObj(i -> "select id from customers where " + Beginning.of("mobile", "mobile" + i))
                .collect(Collectors.joining(" union all ", id + " in (", ")"));
    }

    /** Values of the parameters of {@link #condition}. */
    public static Map<String, Object> parameters(List<String> prefixes) {
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < BEGINNINGS; i++) {
            parameters.putAll(new Beginning(prefixes.get(i)).parameters("mobile" + i));
        }
        return parameters;
    }
}
