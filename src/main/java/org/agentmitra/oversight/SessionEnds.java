package org.agentmitra.oversight;

import java.util.UUID;
import org.agentmitra.accounts.AccountDesk;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.sessions.UserSessions;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions of others; it bites on their next request. */
@Service
@Transactional
class SessionEnds {
    private final UserDirectory users;
    private final AccountDesk desk;
    private final UserSessions sessions;

    SessionEnds(UserDirectory users, AccountDesk desk, UserSessions sessions) {
        this.users = users;
        this.desk = desk;
        this.sessions = sessions;
    }

    /**
     * Ends one session.
     *
     * @param session one the viewer sees
     * @param current id of the session that asks, which stays
     * @throws Refused when it is over, is the one that asks, or is of somebody whom the viewer may not change
     */
    void end(Viewer viewer, WatchedSession session, String current) {
        if (session.session().equals(current)) {
            throw new Refused("id", "oversight.current");
        }
        UUID user = session.user();
        boolean other = !user.equals(viewer.user());
        if (other && !users.reaches(viewer, "sessions.end", user)) {
            throw new Refused("id", "oversight.beyond");
        }
        if (other && !desk.measuresUpTo(viewer, user)) {
            throw new Refused("id", "users.beyond");
        }
        if (session.state() != SessionState.OPEN || !sessions.end(viewer.user(), session.id())) {
            throw new Refused("id", "oversight.over");
        }
    }
}
