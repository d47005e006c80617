package org.agentmitra.userbulks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.bulk.BulkSubject;
import org.agentmitra.bulk.Bulks;
import org.agentmitra.directory.UserMatches;
import org.agentmitra.directory.UserMatches.Match;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Service;

/** Begins what is done to many users. */
@Service
class UserBulks {
    private final UserMatches users;
    private final Bulks bulks;

    UserBulks(UserMatches users, Bulks bulks) {
        this.users = users;
        this.bulks = bulks;
    }

    /** How many users the form means, counted up to a cap. */
    int count(Viewer viewer, UserBulkForm form) {
        return form.everybody()
                ? users.count(viewer, form.filter())
                : chosen(viewer, form).size();
    }

    /** Those chosen one by one; empty when all that match are meant. */
    List<Match> chosen(Viewer viewer, UserBulkForm form) {
        return form.everybody() ? List.of() : users.known(viewer, form.id());
    }

    /** @throws Refused when it means nobody, or too many */
    UUID begin(Viewer viewer, UserBulkForm form, Locale language) {
        UserBulkKind kind = form.kind();
        if (kind == null || !kind.mayBegin(viewer)) {
            throw new NotFound("bulk", "new");
        }
        List<Match> meant = form.everybody()
                ? users.matching(viewer, form.filter(), Bulks.MOST + 1)
                : users.known(viewer, form.id());
        if (meant.isEmpty()) {
            throw new Refused("kind", "users.many.none");
        }
        if (meant.size() > Bulks.MOST) {
            throw new Refused("kind", "bulk.too-many");
        }
        UUID id = Ids.next();
        bulks.begin(
                viewer,
                id,
                kind.name(),
                details(kind, form),
                language,
                meant.stream()
                        .map(user -> new BulkSubject(
                                user.id(), user.name(), user.status().name()))
                        .toList());
        return id;
    }

    private static Map<String, String> details(UserBulkKind kind, UserBulkForm form) {
        Map<String, String> details = new HashMap<>();
        if (kind.wantsRole() && form.give() != null) {
            details.put(UserDeed.ROLE, form.give());
        }
        if (kind.wantsReason()) {
            details.put(UserDeed.REASON, form.why());
        }
        return details;
    }
}
