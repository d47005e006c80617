/** What agents mean to do about customers and when: advisory sessions, calls and visits, as an agenda and for calendars. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "accounts", "actors", "customerparts", "books", "bulk", "requests"})
package org.agentmitra.followups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
