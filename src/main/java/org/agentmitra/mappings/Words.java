package org.agentmitra.mappings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.agentmitra.formats.CellChoices;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.Source;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetRow;
import org.springframework.stereotype.Component;

/** Finds words in columns of few choices that mean nothing to the portal. */
@Component
class Words {
    /** Rows that are looked at: an odd word further down shows in the check. */
    private static final int ROWS = 2_000;
    /** More odd words than this are no choices but another kind of column. */
    private static final int MOST = 20;
    /** Longer texts are no words. */
    private static final int LONGEST = 60;

    private final ImportJobs jobs;

    Words(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Unknown words as their sheet spells them, by column and key.
     *
     * @param columns of the template, those of few choices, by index of the file's
     */
    Map<Integer, Map<String, String>> unknown(UUID id, Recognised read, Map<Integer, TemplateColumn> columns)
            throws IOException {
        Map<Integer, Map<String, String>> unknown = new LinkedHashMap<>();
        if (columns.isEmpty()) {
            return unknown;
        }
        try (Source source = jobs.rows(id, read.layout(), read.sheet(), read.headerRow())) {
            SheetRow row = source.next();
            for (int i = 0; i < ROWS && row != null; i++) {
                for (Map.Entry<Integer, TemplateColumn> column : columns.entrySet()) {
                    look(column.getValue(), row.cell(column.getKey()), unknown, column.getKey());
                }
                row = source.next();
            }
        }
        return unknown;
    }

    private static void look(TemplateColumn column, Cell cell, Map<Integer, Map<String, String>> unknown, int index) {
        String word = CellChoices.key(cell);
        if (word.isEmpty() || word.length() > LONGEST || CellChoices.knows(column, cell)) {
            return;
        }
        Map<String, String> words = unknown.computeIfAbsent(index, key -> new TreeMap<>());
        if (words.size() < MOST) {
            words.putIfAbsent(word, cell.display().strip());
        }
    }

    /** A word as the name of a field can hold it. */
    static String encoded(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    static String decoded(String hex) {
        return hex.length() % 2 == 1 ? "" : new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
    }
}
