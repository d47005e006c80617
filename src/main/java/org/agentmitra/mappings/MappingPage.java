package org.agentmitra.mappings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.recognition.Guess;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a file's columns are named.
 *
 * @param required headers of the template's columns that have to be there
 * @param text how a text file can be read; null for a workbook
 * @param preview the first rows as they are read
 * @param change what is different from the file that was read before; null when there is none
 */
record MappingPage(
        UUID id,
        String fileName,
        List<Option> templates,
        List<Option> sheets,
        List<Option> rows,
        @Nullable Text text,
        Preview preview,
        List<Line> lines,
        List<Option> columns,
        List<String> required,
        @Nullable Change change) {

    /** What a text file can be read by; where it says so itself, that alone. */
    record Text(List<Option> encodings, List<Option> separators) {}

    /** A choice of a select. */
    record Option(String value, String label) {}

    /**
     * A column of the file.
     *
     * @param as header of the template's column; empty for one that is left out
     * @param guess how sure the proposal is; null where somebody named it
     * @param dates how its dates are read; null where it holds none
     */
    record Line(
            int index,
            String header,
            List<String> samples,
            String as,
            @Nullable Guess guess,
            @Nullable DateOrder dates,
            List<Word> words) {}

    /**
     * An unknown word of a column of few choices.
     *
     * @param name of its field
     * @param as what it was said to mean; empty for nothing
     * @param choices what it can mean
     */
    record Word(String name, String text, String as, List<Option> choices) {}

    /** What is different from the file before, by headers. */
    record Change(OffsetDateTime since, List<String> gone, List<String> added) {}
}
