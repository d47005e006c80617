package org.agentmitra.rules;

/** A value does not keep a rule. */
public record Broken(CellRule rule) {
    /** Part of the key of what is said: {@code rule-min-length}. */
    public String code() {
        return "rule-" + rule.kind().key();
    }

    /** The rule's argument for the text; empty when it has none. */
    public String argument() {
        String argument = rule.argument();
        return argument == null ? "" : argument;
    }

    /** What the administrator wants to be said; empty for the portal's own words. */
    public String message() {
        String message = rule.message();
        return message == null ? "" : message;
    }
}
