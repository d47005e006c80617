package org.agentmitra.userbulks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.bulk.Bulk;
import org.agentmitra.bulk.BulkArea;
import org.agentmitra.bulk.BulkDeed;
import org.agentmitra.bulk.BulkRow;
import org.agentmitra.bulk.BulkSubject;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.users.UserService;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Does to a user what is done to many; a row knows the user's status before. */
@Component
class UserDeed implements BulkDeed {
    static final String ROLE = "role";
    static final String REASON = "reason";
    private static final String MEANWHILE = "users.many.meanwhile";

    private final UserService users;
    private final UserDirectory directory;
    private final MessageSource messages;

    UserDeed(UserService users, UserDirectory directory, MessageSource messages) {
        this.users = users;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public BulkArea area() {
        return BulkArea.USERS;
    }

    @Override
    public Set<String> kinds() {
        return Arrays.stream(UserBulkKind.values()).map(Enum::name).collect(Collectors.toSet());
    }

    @Override
    public void to(Viewer actor, Bulk bulk, BulkRow row) {
        UserBulkKind kind = UserBulkKind.valueOf(bulk.kind());
        if (bulk.undoes() != null) {
            standsAsLeft(kind, row, actor);
        }
        switch (kind) {
            case SUSPEND -> users.suspend(actor, row.subject(), bulk.need(REASON));
            case REACTIVATE -> users.reactivate(actor, row.subject());
            case GRANT -> users.give(actor, row.subject(), bulk.need(ROLE));
            case REVOKE -> users.revoke(actor, row.subject(), bulk.need(ROLE));
            case END_SESSIONS -> users.endSessions(actor, row.subject());
            case INVITE -> users.invite(actor, row.subject(), bulk.language());
        }
    }

    @Override
    public Optional<String> undo(String kind) {
        return UserBulkKind.valueOf(kind).undo().map(Enum::name);
    }

    /** Whoever was not suspended before a reactivation is not suspended by its undoing. */
    @Override
    public Undoing undoing(Bulk bulk, List<BulkRow> done, Locale language) {
        UserBulkKind undo = UserBulkKind.valueOf(bulk.kind()).undo().orElseThrow();
        Map<String, String> details = new HashMap<>(bulk.details());
        details.remove(REASON);
        if (undo.wantsReason()) {
            details.put(REASON, messages.getMessage("bulk.undo.reason", null, language));
        }
        return new Undoing(
                details,
                done.stream()
                        .filter(row -> undo != UserBulkKind.SUSPEND
                                || UserStatus.SUSPENDED.name().equals(row.was()))
                        .map(row -> new BulkSubject(row.subject(), row.name(), Objects.requireNonNull(row.was())))
                        .toList());
    }

    /** What somebody else did to the user since is not taken back. */
    private void standsAsLeft(UserBulkKind kind, BulkRow row, Viewer actor) {
        UserStatus now = directory
                .find(actor, row.subject())
                .orElseThrow(() -> new NotFound("user", row.subject()))
                .status();
        boolean left = switch (kind) {
            case REACTIVATE -> now == UserStatus.SUSPENDED;
            case SUSPEND -> now == UserStatus.ACTIVE || now == UserStatus.PENDING;
            default -> true;
        };
        if (!left) {
            throw new Refused("status", MEANWHILE);
        }
    }
}
