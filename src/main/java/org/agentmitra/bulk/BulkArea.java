package org.agentmitra.bulk;

import java.util.Arrays;

/** Of what there can be many. */
public enum BulkArea {
    USERS("/users/bulk", "/users/", "users.beyond", "bulk.started", "bulk"),
    CUSTOMERS("/customers/runs", "/customers/", "bulk.customers.beyond", "customers.run-started", "book-run");

    private final String base;
    private final String subjects;
    private final String beyond;
    private final String action;
    private final String type;

    BulkArea(String base, String subjects, String beyond, String action, String type) {
        this.base = base;
        this.subjects = subjects;
        this.beyond = beyond;
        this.action = action;
        this.type = type;
    }

    /** Address of the latest ones; that of one begins in it. */
    public String base() {
        return base;
    }

    /** What the address of one of the many begins with. */
    public String subjects() {
        return subjects;
    }

    /** Address of the list that the many were chosen in, as it is without any filter. */
    public String list() {
        return subjects.substring(0, subjects.length() - 1) + "?q=";
    }

    /** Message key of why it was not done to somebody out of reach. */
    String beyond() {
        return beyond;
    }

    String action() {
        return action;
    }

    String type() {
        return type;
    }

    /** The one whose pages the address belongs to. */
    static BulkArea of(String path) {
        return Arrays.stream(values())
                .filter(area -> path.startsWith(area.base))
                .findFirst()
                .orElseThrow();
    }
}
