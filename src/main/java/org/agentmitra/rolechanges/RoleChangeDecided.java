package org.agentmitra.rolechanges;

import java.util.UUID;

/**
 * A second person decided about a proposed change of a role; published in the transaction of the decision.
 *
 * @param maker who is to be told
 * @param role name of the role
 * @param title of the role, where it is not known by its name
 * @param by name of who decided
 * @param reason may be empty when they agreed
 */
public record RoleChangeDecided(
        UUID change, UUID maker, String role, String title, boolean approved, String by, String reason) {}
