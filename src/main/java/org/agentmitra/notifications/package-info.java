/** What the portal tells people: messages by e-mail, text message and in-app inbox, with status and attempts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "accounts", "preferences", "web", "codemessages", "carriers"})
package org.agentmitra.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
