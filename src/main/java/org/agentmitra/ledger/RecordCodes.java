package org.agentmitra.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of actions, kinds of records, fields and values; a code that nobody named stands for itself. */
@Component
class RecordCodes {
    /** What the filter offers: the kinds of actions, each with its actions. */
    static final List<String> ACTIONS = List.of(
            "access.missing",
            "access.refused",
            "account.contact_changed",
            "account.contact_restored",
            "account.created",
            "account.deactivated",
            "account.invited",
            "account.joined",
            "account.language_chosen",
            "account.notices_chosen",
            "account.opened",
            "account.password_replaced",
            "account.phone_confirmed",
            "account.picture_changed",
            "account.picture_removed",
            "account.preferences_chosen",
            "account.privacy_chosen",
            "account.reinstated",
            "account.removed",
            "account.role_granted",
            "account.role_revoked",
            "account.suspended",
            "account.updated",
            "agent.admitted",
            "agent.dismissed",
            "agent.joined",
            "alert.acknowledged",
            "alert.raised",
            "audit.exported",
            "audit.verified",
            "bulk.started",
            "customer.joined",
            "customer.linked",
            "customer.unlinked",
            "customer.updated",
            "customers.completed",
            "customers.settled",
            "document.deleted",
            "document.stored",
            "factor.added",
            "factor.recovery_renewed",
            "factor.recovery_used",
            "factor.removed",
            "factor.reset",
            "flag.archived",
            "flag.changed",
            "flag.created",
            "flag.override_removed",
            "flag.override_set",
            "flag.restored",
            "impersonation.ended",
            "impersonation.refused",
            "impersonation.started",
            "impersonation.viewed",
            "import.cancelled",
            "import.chunk-applied",
            "import.exported",
            "import.finished",
            "import.outdated-workbook",
            "import.purged",
            "import.started",
            "import.undo-asked",
            "import.undo-step",
            "import.undone",
            "import.uploaded",
            "message.delivered",
            "message.failed",
            "message.queued",
            "message.retried",
            "message.sent",
            "messages.read",
            "passkey.refused",
            "passkey.registered",
            "passkey.removed",
            "passkey.renamed",
            "passkey.used",
            "password.link_dead",
            "password.link_in_vain",
            "password.link_refused",
            "password.link_sent",
            "plan.added",
            "policies.exported",
            "policies.imported",
            "privacy.answered",
            "privacy.exported",
            "privacy.requested",
            "provider.logo_changed",
            "provider.logo_removed",
            "provider.reactivated",
            "provider.registered",
            "provider.suspended",
            "provider.updated",
            "registration.begun",
            "registration.in_vain",
            "registration.throttled",
            "role.change_proposed",
            "role.change_rejected",
            "role.change_withdrawn",
            "role.changed",
            "role.created",
            "role.deleted",
            "role.sessions_limited",
            "sessions.ended",
            "sessions.limited",
            "setup.refused",
            "signin.code_in_vain",
            "signin.code_refused",
            "signin.code_sent",
            "signin.confirmed",
            "signin.ended",
            "signin.failed",
            "signin.halfway",
            "signin.locked",
            "signin.succeeded",
            "signin.throttled",
            "signin.unlocked",
            "template.column_added",
            "template.column_changed",
            "template.column_moved",
            "template.column_removed",
            "template.created",
            "template.deleted",
            "template.draft_discarded",
            "template.published",
            "template.reopened",
            "template.retired",
            "template.updated",
            "template.version_restored",
            "tree.grown",
            "user.appointed",
            "users.exported",
            "view.removed",
            "view.saved");

    static final List<String> TYPES = List.of(
            "account",
            "agent",
            "alert",
            "audit",
            "bulk",
            "customer",
            "document",
            "flag",
            "import",
            "message",
            "page",
            "policy",
            "privacy_request",
            "provider",
            "role",
            "template",
            "tree_node",
            "user",
            "view");

    /** Where fields have their names. */
    private static final List<String> FIELDS = List.of("audit.field.", "flags.field.", "roles.field.");

    private final MessageSource messages;

    RecordCodes(MessageSource messages) {
        this.messages = messages;
    }

    public String action(String action, Locale locale) {
        return text("audit.action." + action, action, locale);
    }

    public String area(String area, Locale locale) {
        return text("audit.area." + area, area, locale);
    }

    public String type(String type, Locale locale) {
        return text("audit.type." + type, type, locale);
    }

    /** The name of a fact or of a field. */
    String field(String field, Locale locale) {
        for (String names : FIELDS) {
            String name = text(names + field, "", locale);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return isPermission(field) ? permission(field, locale) : field;
    }

    /** Fields of roles are their permissions too. */
    private static boolean isPermission(String field) {
        return field.indexOf('.') > 0;
    }

    private String permission(String permission, Locale locale) {
        int dot = permission.indexOf('.');
        String resource = permission.substring(0, dot);
        String action = permission.substring(dot + 1);
        return text("roles.resource." + resource, resource, locale) + ": "
                + text("roles.action." + action, action, locale);
    }

    /** What a record is about, where it has a name in the reader's language. */
    public String subject(String type, String subject, Locale locale) {
        return type.equals("role") ? text("role." + subject, subject, locale) : subject;
    }

    /** The value of a field: known for roles and for values with a name of their own. */
    String value(String field, String value, Locale locale) {
        String known = text("audit.value." + field + "." + value, "", locale);
        if (!known.isEmpty()) {
            return known;
        }
        return switch (field) {
            case "role", "roles", "inherits", "subject" -> text("role." + value, value, locale);
            case "CREATED", "DEFAULT", "USER", "ROLE", "PROVIDER" -> text("flags." + value, value, locale);
            case "fields", "filters" -> field(value, locale);
            case "rule" -> text("security.rule." + value, value, locale);
            case "licenceExpiresOn", "FROM", "UNTIL" -> day(value, locale);
            default -> isPermission(field) ? text("roles.reach.short." + value, value, locale) : value;
        };
    }

    private static String day(String value, Locale locale) {
        try {
            return DateTimeFormatter.ofPattern("dd MMM yyyy", locale).format(LocalDate.parse(value));
        } catch (DateTimeParseException unreadable) {
            return value;
        }
    }

    private String text(String key, String code, Locale locale) {
        String text = messages.getMessage(key, null, code, locale);
        return text == null ? code : text;
    }
}
