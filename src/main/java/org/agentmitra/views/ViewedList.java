package org.agentmitra.views;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list whose filters can be kept. */
public enum ViewedList {
    USERS("/users", "users.title"),
    CUSTOMERS("/customers", "customers.title");

    private final String path;
    private final String title;

    ViewedList(String path, String title) {
        this.path = path;
        this.title = title;
    }

    public String path() {
        return path;
    }

    /** Message key of its title. */
    public String title() {
        return title;
    }

    static Optional<ViewedList> of(@Nullable String name) {
        return Arrays.stream(values()).filter(list -> list.name().equals(name)).findFirst();
    }
}
