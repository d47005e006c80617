package org.agentmitra.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.agentmitra.shared.Beginning;

/** What is typed to find somebody: the beginning of a word of a name, an e-mail address, a phone or an agent's code. */
final class UserSearch {
    private static final int PHONE_DIGITS = 3;
    /** Shorter texts are the beginning of a whole name only. */
    private static final int WORD = 3;

    private UserSearch() {}

    static Narrowing of(String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        return typed.length() < WORD ? letters(text) : search(text);
    }

    /** One or two letters begin thousands of names: whole names alone, which can be walked. */
    private static Narrowing letters(String text) {
        return new Narrowing(
                "select b.id from users b where " + Beginning.of("b.name_key", "name"),
                Beginning.of("u.name_key", "name"),
                new Beginning(text).parameters("name"));
    }

    private static Narrowing search(String text) {
        List<String> found = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (!text.contains("@")) {
            found.add(Called.ids("name"));
            parameters.putAll(new Beginning(text).parameters("name"));
            found.add("select a.user_id from tree_nodes c join agents a on a.id = c.agent_id where "
                    + Beginning.of("c.code", "code"));
            parameters.putAll(new Beginning(code(text)).parameters("code"));
        }
        if (!text.contains(" ")) {
            found.add("select e.id from users e where " + Beginning.of("e.email", "email"));
            parameters.putAll(new Beginning(text).parameters("email"));
        }
        List<String> phones = phones(text);
        for (int i = 0; i < phones.size(); i++) {
            found.add("select p" + i + ".id from users p" + i + " where "
                    + Beginning.of("p" + i + ".phone", "phone" + (char) ('A' + i))
                    + " and " + Privacy.condition(Aspect.PHONE, "p" + i + ".id"));
            parameters.putAll(new Beginning(phones.get(i)).parameters("phone" + (char) ('A' + i)));
        }
        return Narrowing.byIds(String.join(" union all ", found), parameters);
    }

    private static String code(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** What a stored phone may begin with; a number without its country may be India's. */
    private static List<String> phones(String text) {
        String digits = text.replaceAll("\\D", "");
        if (!text.matches("[+0-9 ().-]+") || digits.length() < PHONE_DIGITS) {
            return List.of();
        }
        return text.startsWith("+")
                ? List.of("+" + digits)
                : List.of("+" + digits, "+91" + digits.replaceFirst("^0+", ""));
    }
}
