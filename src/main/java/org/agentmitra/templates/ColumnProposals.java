package org.agentmitra.templates;

import java.util.Map;
import java.util.UUID;

/** Who proposed the columns of a draft says how sure that was, until somebody publishes it. */
public interface ColumnProposals {
    /**
     * A proposal, in the reader's language.
     *
     * @param field that the column was proposed to fill; empty for none
     * @param style of the word that says how sure it is
     */
    record Proposal(String field, String style, String sureness, String why) {}

    /**
     * Proposals by the header of their column; none for a template that nobody proposed. One query.
     *
     * @param names message key of each field's name
     */
    Map<String, Proposal> of(UUID template, Map<String, String> names);
}
