package org.agentmitra.customers;

import java.util.List;
import java.util.Map;

/** The beginnings that typed digits can stand for: an international number, or one of India or Kenya. */
final class MobilePrefix {
    private static final int FEWEST = 4;

    private MobilePrefix() {}

    /** Three prefixes, or none where there are too few digits to search by. */
    static List<String> of(String text) {
        String digits = text.replaceAll("\\D", "").replaceFirst("^0+", "");
        return digits.length() < FEWEST ? List.of() : List.of("+" + digits, "+91" + digits, "+254" + digits);
    }

    /** A union rather than three alternatives, so that each beginning is a range of the index. */
    static String condition(String id) {
        return id + """
                 in (select id from customers where mobile like :mobile0
                    union all select id from customers where mobile like :mobile1
                    union all select id from customers where mobile like :mobile2)
                """;
    }

    static Map<String, Object> parameters(List<String> prefixes) {
        return Map.of(
                "mobile0", prefixes.get(0) + "%",
                "mobile1", prefixes.get(1) + "%",
                "mobile2", prefixes.get(2) + "%");
    }
}
