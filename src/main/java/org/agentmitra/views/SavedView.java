package org.agentmitra.views;

import java.util.UUID;

/**
 * A filter of a list under a name.
 *
 * @param query as the list's address spells it, without the question mark
 * @param preferred whether the list opens with it
 */
public record SavedView(UUID id, ViewedList list, String name, String query, boolean preferred) {
    /** Address of the list under this filter. */
    public String url() {
        return list.path() + "?" + query;
    }
}
