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
    static final List<String> ACTIONS = ActionCodes.ALL;

    static final List<String> TYPES = List.of(
            "account",
            "agent",
            "alert",
            "audit",
            "bulk",
            "customer",
            "document",
            "dossier",
            "flag",
            "import",
            "message",
            "page",
            "paper",
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
