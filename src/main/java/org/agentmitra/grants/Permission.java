package org.agentmitra.grants;

/**
 * A permission there is.
 *
 * @param name {@code resource.action}
 * @param powerful whether a second person must agree when a role is to have it or to lose it
 */
public record Permission(String name, boolean powerful) {
    /** What is acted on. */
    public String resource() {
        return name.substring(0, name.indexOf('.'));
    }

    /** What is done to it. */
    public String action() {
        return name.substring(name.indexOf('.') + 1);
    }
}
