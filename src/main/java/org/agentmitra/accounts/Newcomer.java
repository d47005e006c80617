package org.agentmitra.accounts;

import org.agentmitra.passwordrules.PreparedPassword;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who opens an account of their own.
 *
 * @param phone in E.164
 * @param language preferred language tag; null for what the browser asks for
 * @param role name of an existing role
 */
public record Newcomer(
        String name,
        String email,
        String phone,
        PreparedPassword password,
        @Nullable String language,
        String role) {}
