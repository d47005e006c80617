package org.agentmitra.impersonation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form to act in somebody's place, with what is around it.
 *
 * @param refusal message key of why the viewer may not; null when they may
 * @param past the latest times somebody did
 */
record ImpersonationPage(
        UUID user, String name, @Nullable String refusal, boolean mayWrite, List<Impersonation> past) {}
