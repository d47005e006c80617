package org.agentmitra.formats;

/** What the cells of a template's column hold. */
public enum CellType {
    /** An identifier; kept as text, never padded. */
    ID,
    /** A nine-digit identifier: LIC policy numbers (DOMAIN.md section 1). */
    ID_OF_NINE,
    NAME,
    TEXT,
    /** A date that may lie in the future. */
    DATE,
    /** A date that normally lies in the past; two-digit years are read so. */
    PAST_DATE,
    /** A date of birth; a future one is an error. */
    BIRTH_DATE,
    /** A month, {@code mm/yyyy}. */
    MONTH,
    /** A date or a month; gives {@code fupOn} or {@code fupMonth}. */
    DATE_OR_MONTH,
    MONEY,
    /** An amount that may be less than nothing: a commission that is taken back. */
    SIGNED_MONEY,
    INTEGER,
    MODE,
    /** Plan, or plan and term, or plan, term and paying term; gives {@code planCode}, {@code term}, {@code ppt}. */
    PLAN,
    MOBILE,
    STATUS,
    FLAG,
    PROVIDER,
    AGENCY_CODE,
    /** Text that may stand there as a number: a phone, a code. */
    CODE,
    /** An e-mail address as it stands; whether it is one is the target's to say. */
    EMAIL,
    /** Known and not needed: a serial number. */
    UNUSED;

    /** Whether its cells hold days or months, whose numbers stand in some order. */
    public boolean isDated() {
        return this == DATE || this == PAST_DATE || this == BIRTH_DATE || this == MONTH || this == DATE_OR_MONTH;
    }

    /** Whether the type takes whatever is typed, so that a list of values alone says what it may be. */
    public boolean isFree() {
        return this == TEXT || this == CODE || this == NAME;
    }
}
