package org.agentmitra.workbooks;

import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.jspecify.annotations.Nullable;

/** How a spreadsheet program keeps what is typed into a column. */
enum CellForm {
    /** As it is typed: a program that takes an identifier for a number cuts zeros and rounds behind 15 digits. */
    TEXT("@"),
    DATE("dd/mm/yyyy"),
    /** For columns that are read month first: in this order a date is understood in any of them. */
    YEAR_FIRST("yyyy-mm-dd"),
    MONTH("mm/yyyy"),
    MONEY("0.00"),
    WHOLE("0"),
    ANY("General");

    private final String format;

    CellForm(String format) {
        this.format = format;
    }

    static CellForm of(CellType type, @Nullable DateOrder dates) {
        return switch (type) {
            case ID, ID_OF_NINE, MOBILE, AGENCY_CODE, CODE, PLAN -> TEXT;
            case DATE, PAST_DATE, BIRTH_DATE, DATE_OR_MONTH -> dates == DateOrder.MONTH_FIRST ? YEAR_FIRST : DATE;
            case MONTH -> MONTH;
            case MONEY, SIGNED_MONEY -> MONEY;
            case INTEGER -> WHOLE;
            case NAME, TEXT, MODE, STATUS, FLAG, PROVIDER, EMAIL, UNUSED -> ANY;
        };
    }

    /** As workbooks name it. */
    String format() {
        return format;
    }
}
