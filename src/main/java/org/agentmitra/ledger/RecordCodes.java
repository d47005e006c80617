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
            "account.picture_changed",
            "account.picture_removed",
            "account.preferences_chosen",
            "account.privacy_chosen",
            "account.reinstated",
            "account.role_granted",
            "account.role_revoked",
            "account.suspended",
            "account.updated",
            "agent.admitted",
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
            "impersonation.ended",
            "impersonation.refused",
            "impersonation.started",
            "impersonation.viewed",
            "import.cancelled",
            "import.chunk-applied",
            "import.exported",
            "import.finished",
            "import.purged",
            "import.started",
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
            "import",
            "message",
            "page",
            "policy",
            "privacy_request",
            "provider",
            "tree_node",
            "user",
            "view");

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
        return text("audit.field." + field, field, locale);
    }

    /** The value of a field: known for roles and for values with a name of their own. */
    String value(String field, String value, Locale locale) {
        String known = text("audit.value." + field + "." + value, "", locale);
        if (!known.isEmpty()) {
            return known;
        }
        return switch (field) {
            case "role", "roles" -> text("role." + value, value, locale);
            case "fields", "filters" -> field(value, locale);
            case "rule" -> text("security.rule." + value, value, locale);
            case "licenceExpiresOn" -> day(value, locale);
            default -> value;
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
