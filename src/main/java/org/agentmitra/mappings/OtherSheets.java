package org.agentmitra.mappings;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.agentmitra.formats.Template;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.recognition.Unrecognised;
import org.jspecify.annotations.Nullable;

/** Sheets of a workbook besides the one that is read. */
final class OtherSheets {
    private OtherSheets() {}

    /**
     * What somebody who turns to a sheet most likely wants to see.
     *
     * @param row number of the header's; null where it is not known
     */
    record Turn(Template template, @Nullable Integer row) {}

    /** By the template that knows the sheet, else by the one before. */
    static Turn turn(SheetHead head, List<Template> offered, Template before) {
        return list(head, offered)
                .or(() -> Recognition.nearest(List.of(head), List.of(before)))
                .map(read -> new Turn(read.template(), read.headerRow()))
                .orElseGet(() -> new Turn(before, null));
    }

    /** Names of the others that one of the templates knows. */
    static List<String> lists(List<SheetHead> heads, int shown, List<Template> offered) {
        return IntStream.range(0, heads.size())
                .filter(sheet -> sheet != shown)
                .mapToObj(heads::get)
                .filter(head -> isList(head, offered))
                .map(SheetHead::name)
                .toList();
    }

    /** Whether one of the templates knows it. */
    static boolean isList(SheetHead head, List<Template> offered) {
        return list(head, offered).isPresent();
    }

    private static Optional<Recognised> list(SheetHead head, List<Template> offered) {
        try {
            return Optional.of(Recognition.recognise(List.of(head), offered));
        } catch (Unrecognised none) {
            return Optional.empty();
        }
    }
}
