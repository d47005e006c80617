package org.agentmitra.mappings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.agentmitra.formats.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a file's columns are named.
 *
 * @param others names of other sheets of the workbook that are lists too
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
        List<String> others,
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
     * @param why it is proposed; null where somebody named it otherwise
     * @param dates how its dates are read; null where it holds none
     */
    record Line(
            int index,
            String header,
            List<String> samples,
            String as,
            @Nullable Why why,
            @Nullable DateOrder dates,
            List<Word> words) {}

    /**
     * Why a column is proposed.
     *
     * @param code ending of the message's key
     * @param confidence in percent
     */
    record Why(String code, int confidence) {}

    /**
     * An unknown word of a column of few choices.
     *
     * @param name of its field
     * @param as what it was said to mean; empty for nothing
     * @param before whether it meant that last time, in a column of another name
     * @param choices what it can mean
     */
    record Word(String name, String text, String as, boolean before, List<Option> choices) {}

    /** What is different from the file before, by headers. @param since when that was, where the viewer is */
    record Change(LocalDate since, List<String> gone, List<String> added) {}
}
