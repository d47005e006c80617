package org.agentmitra.roles;

/**
 * A permission there is.
 *
 * @param name {@code resource.action}
 * @param powerful whether a second person must agree when a role is to have it or to lose it
 */
record Permission(String name, boolean powerful) {
    public String resource() {
        return name.substring(0, name.indexOf('.'));
    }

    public String action() {
        return name.substring(name.indexOf('.') + 1);
    }
}
