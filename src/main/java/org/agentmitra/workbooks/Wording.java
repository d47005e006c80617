package org.agentmitra.workbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What an empty workbook says to who fills it in, in that person's language. */
record Wording(MessageSource messages, Locale locale) {
    private static final int LISTED = 8;

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** What is expected in a column, a line each. */
    List<String> expected(BlankColumn column) {
        List<String> lines = new ArrayList<>();
        lines.add(of(column.required() ? "workbooks.required" : "workbooks.optional"));
        lines.add(of(column.typeKey()));
        if (column.help() != null) {
            lines.add(column.help());
        }
        if (column.chosen()) {
            lines.add(of("workbooks.one-of", listed(column.words())));
        } else if (!column.sample().isEmpty()) {
            lines.add(of("workbooks.for-example", column.sample()));
        }
        return lines;
    }

    private static String listed(List<String> words) {
        String some = String.join(", ", words.subList(0, Math.min(LISTED, words.size())));
        return words.size() > LISTED ? some + ", …" : some;
    }
}
