package org.agentmitra.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What is typed about a user.
 *
 * @param email stays once its owner came; empty to leave it as it is
 * @param phone as typed, or in E.164 when it comes from the record; null for none
 * @param version of the record when it was read; 0 for a new one
 */
public record Profile(String name, String email, @Nullable String phone, long version) {}
