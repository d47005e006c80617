package org.agentmitra.accounts;

/**
 * Somebody who opens an account of their own.
 *
 * @param phone in E.164
 * @param language preferred language tag
 * @param role name of an existing role
 */
public record Newcomer(
        String name, String email, String phone, PreparedPassword password, String language, String role) {}
