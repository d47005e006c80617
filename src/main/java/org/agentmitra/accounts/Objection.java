package org.agentmitra.accounts;

import org.agentmitra.shared.Refused;

/**
 * What stands against something that is asked for, found out without asking for it.
 *
 * @param field name of the form's field
 * @param code key of the text in the message bundles
 */
public record Objection(String field, String code) {
    public Refused refused() {
        return new Refused(field, code);
    }
}
