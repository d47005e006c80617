package org.agentmitra.formats;

/** In which order the numbers of a date stand; a year of four digits in front is understood in any of them. */
public enum DateOrder {
    /** As everybody in India and Kenya writes. */
    DAY_FIRST,
    /** As spreadsheet programs set to the United States do. */
    MONTH_FIRST
}
