package org.agentmitra.rules;

import java.util.Locale;

/** What a rule asks of a value. */
public enum RuleKind {
    /** Something stands in the cell. */
    REQUIRED,
    EMAIL,
    PHONE,
    MIN_LENGTH,
    MAX_LENGTH,
    /** A number, an amount in rupees, or a day. */
    MIN,
    MAX,
    /** The whole value matches a regular expression. */
    PATTERN,
    /** The value stands in a file once; asked where all rows are known. */
    UNIQUE,
    /** The portal knows the record that the value names; asked where records are. */
    EXISTS;

    /** Part of keys and of the codes of findings: {@code min-length}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the rule says nothing without a value of its own. */
    public boolean takesArgument() {
        return this != REQUIRED && this != EMAIL && this != PHONE && this != UNIQUE && this != EXISTS;
    }
}
