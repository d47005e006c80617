package org.agentmitra.mappings;

import java.util.Arrays;
import java.util.Optional;
import org.agentmitra.imports.ImportSight.Sighted;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.sheets.Encoding;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.Separator;
import org.agentmitra.sheets.TextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How somebody asks for the file to be read, as sent.
 *
 * @param encoding name of one; null or empty as the file looks
 * @param separator name of one; null or empty as the file looks
 * @param top rows to leave out at the top
 * @param end rows to leave out at the end
 * @param sheet index of the one that is asked for; null for that which is read
 * @param shown what the page showed when it was asked, by which a row is known that nobody chose
 * @param was which sheet it showed, and read by which template
 */
record ReadingForm(
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String top,
        @Nullable String end,
        @Nullable String sheet,
        @Nullable String shown,
        @Nullable String was) {

    /** As a file is read. */
    static ReadingForm of(FileHead head, Recognised read) {
        TextForm text = head.text();
        return new ReadingForm(
                text == null ? null : text.encoding().name(),
                text == null || text.separator() == null
                        ? null
                        : text.separator().name(),
                Integer.toString(head.layout().top()),
                Integer.toString(head.layout().end()),
                null,
                shown(head.layout(), read.headerRow()),
                was(read.sheet(), read.template().choice()));
    }

    /** Whether somebody turns to another sheet, and chose no template for it. */
    boolean turns(int sheet, String template, Sighted of) {
        String from = was == null ? was(of.sheet(), of.template()) : was;
        return !from.startsWith(sheet + "@") && from.endsWith("@" + template);
    }

    private static String was(int sheet, String template) {
        return sheet + "@" + template;
    }

    /** Whether anything of it was sent. */
    boolean asks() {
        return encoding != null || separator != null || top != null || end != null;
    }

    /** What is asked for; empty when that cannot be, with the reasons at the fields. */
    Optional<Layout> layout(Errors errors) {
        Encoding in = named(Encoding.known().toArray(Encoding[]::new), encoding, "encoding", errors);
        Separator by = named(Separator.values(), separator, "separator", errors);
        int above = rows(top, "top", errors);
        int below = rows(end, "end", errors);
        return errors.hasErrors() ? Optional.empty() : Optional.of(new Layout(in, by, above, below));
    }

    /** Whether the row of the header was left as the page showed it, while the file is read in another way. */
    boolean leaves(int header, Layout layout) {
        return shown != null && shown.endsWith("@" + header) && !shown.equals(shown(layout, header));
    }

    private static String shown(Layout layout, int header) {
        return Optional.ofNullable(layout.stored()).orElse("") + "@" + header;
    }

    private static <E extends Enum<E>> @Nullable E named(
            E[] known, @Nullable String name, String field, Errors errors) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        E found = Arrays.stream(known)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (found == null) {
            errors.rejectValue(field, "mappings.fault." + field);
        }
        return found;
    }

    private static int rows(@Nullable String number, String field, Errors errors) {
        String text = number == null ? "" : number.strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > Layout.MOST) {
            errors.rejectValue(field, "mappings.fault.rows", new Object[] {Layout.MOST}, null);
            return 0;
        }
        return Integer.parseInt(text);
    }
}
