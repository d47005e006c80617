package org.agentmitra.workbooks;

import java.util.List;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.formats.CellType;
import org.agentmitra.rules.CellRule;
import org.jspecify.annotations.Nullable;

/**
 * A column of an empty workbook.
 *
 * @param typeKey message key of what its cells hold
 * @param words to choose from; empty where anything is typed
 * @param strict whether nothing else is taken
 * @param sample a value as it is typed; empty for none
 * @param help of the administrator's; null for none
 * @param fallback what a blank cell stands for; null for nothing
 * @param rules that its values keep
 */
record BlankColumn(
        String header,
        boolean required,
        String typeKey,
        CellForm form,
        List<String> words,
        boolean strict,
        String sample,
        @Nullable String help,
        @Nullable String fallback,
        List<CellRule> rules) {

    static BlankColumn of(DesignedColumn column, Live live) {
        CellType type = column.unused() ? CellType.UNUSED : column.type();
        List<String> words = Words.of(column, live);
        boolean strict = !column.choices().isEmpty()
                && type.isFree()
                && column.choices().stream()
                        .allMatch(choice -> choice.spellings().isEmpty());
        return new BlankColumn(
                column.header(),
                column.required(),
                "templates.type." + type.name(),
                CellForm.of(type, column.dates()),
                words,
                strict,
                Examples.of(column, words, live.expected()),
                column.help(),
                column.fallback(),
                column.rules());
    }

    public boolean chosen() {
        return !words.isEmpty();
    }
}
