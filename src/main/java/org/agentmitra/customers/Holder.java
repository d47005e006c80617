package org.agentmitra.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who may see the own record and policies with an account.
 *
 * @param mobile in E.164
 * @param user who does; null while nobody does
 */
public record Holder(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable UUID user) {}
