package org.agentmitra.presentations;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that presentations are found by, in the caller's transaction. */
@Component
public class Tags {
    /** Of one presentation. */
    public static final int MOST = 8;

    /** Characters of one. */
    public static final int LONGEST = 30;

    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");

    private final JdbcClient jdbc;

    Tags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words in a text with commas, as they compare. */
    public static List<String> of(String typed) {
        return BETWEEN.splitAsStream(typed.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** At most eight. */
    void keep(UUID presentation, String typed) {
        jdbc.sql("delete from presentation_tags where presentation_id = ?")
                .param(presentation)
                .update();
        for (String tag : of(typed)) {
            jdbc.sql("insert into presentation_tags (presentation_id, tag) values (?, ?)")
                    .params(presentation, tag)
                    .update();
        }
    }
}
