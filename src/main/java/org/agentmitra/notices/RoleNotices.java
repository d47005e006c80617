package org.agentmitra.notices;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.grants.RoleMoved;
import org.agentmitra.rolechanges.RoleChangeDecided;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of roles they were given or lost, and who proposed a change of a role what a second person said; in the
 * transaction of what happened. Roles are called as in their reader's language of that moment.
 */
@Component
class RoleNotices {
    private static final String PATTERN = "dd MMM yyyy";

    private final Warnings warnings;
    private final Accounts accounts;
    private final MessageSource texts;
    private final ZoneId zone;

    RoleNotices(Warnings warnings, Accounts accounts, MessageSource texts, @Value("${portal.zone}") ZoneId zone) {
        this.warnings = warnings;
        this.accounts = accounts;
        this.texts = texts;
        this.zone = zone;
    }

    @EventListener
    void tell(RoleChangeDecided done) {
        accounts.active(done.maker())
                .ifPresent(maker -> warnings.tell(
                        maker,
                        done.approved() ? "role-change-approved" : "role-change-rejected",
                        "/roles/changes/" + done.change(),
                        title(done.role(), done.title(), maker.locale()),
                        done.by(),
                        done.reason().isEmpty() ? "–" : done.reason()));
    }

    @EventListener
    void tell(RoleMoved moved) {
        accounts.active(moved.user()).ifPresent(owner -> tell(owner, moved));
    }

    private void tell(Account owner, RoleMoved moved) {
        String title = title(moved.role(), moved.role(), owner.locale());
        OffsetDateTime from = moved.from();
        OffsetDateTime until = moved.until();
        if (from == null) {
            warnings.tell(owner, "role-taken", "/profile", title, moved.by());
        } else if (until == null) {
            warnings.tell(owner, "role-given", "/profile", title, moved.by(), day(owner, from));
        } else {
            warnings.tell(
                    owner,
                    "role-lent",
                    "/profile",
                    title,
                    moved.by(),
                    day(owner, from),
                    day(owner, until.minusNanos(1)));
        }
    }

    private String day(Account reader, OffsetDateTime moment) {
        return DateTimeFormatter.ofPattern(PATTERN, reader.locale()).format(moment.atZoneSameInstant(zone));
    }

    private String title(String role, String otherwise, Locale language) {
        String title = texts.getMessage("role." + role, null, otherwise, language);
        return title == null ? otherwise : title;
    }
}
