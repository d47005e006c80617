package org.agentmitra.invitees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.agentmitra.accounts.Objection;
import org.agentmitra.accounts.Openings;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.agents.NodeKind;
import org.agentmitra.agents.Places.Place;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/** Rows of a list of people on their way through the check: what is said of each, and what becomes of it. */
final class InviteeChunk {
    static final String SENDER_GONE = "person-sender-gone";

    private static final String TAKEN = "users.email.taken";

    private final RoleWords.Known roles;
    private final List<String> grantable;
    private final Map<String, UserStatus> known;
    /** Row that first named an address, a phone or a place, by what it named. */
    private final Map<String, Integer> first = new HashMap<>();

    private final List<Finding> findings = new ArrayList<>();
    private final List<InviteeRow> rows = new ArrayList<>();

    /**
     * A chunk.
     *
     * @param grantable titles of the roles the sender may give
     * @param known status of the users there are, by e-mail
     * @param before rows above that are to become users
     */
    InviteeChunk(
            RoleWords.Known roles, List<String> grantable, Map<String, UserStatus> known, List<InviteeRow> before) {
        this.roles = roles;
        this.grantable = grantable;
        this.known = known;
        before.forEach(this::claim);
    }

    List<Finding> findings() {
        return findings;
    }

    List<InviteeRow> rows() {
        return rows;
    }

    /** Whether what stands against somebody is that they have an account. */
    static boolean isKnown(Objection objection) {
        return objection.code().equals(TAKEN);
    }

    /** Code of the finding that says in a sheet what the form says with the key: {@code person-email-invalid}. */
    static String code(String messageKey) {
        return "person-" + messageKey.replaceFirst("^(?:users|invitees)\\.", "").replace('.', '-');
    }

    static String text(TypedRow row, String field) {
        String value = row.value(field);
        return value == null ? "" : value;
    }

    void check(TypedRow row, Invitee invitee, Set<Objection> objections, InviteeRules.Judged judged) {
        if (row.refused() == RowOutcome.SKIPPED) {
            rows.add(new InviteeRow(row.number(), RowOutcome.SKIPPED, invitee, null, null, null));
            return;
        }
        RowOutcome outcome = outcome(row, invitee, objections, judged.place());
        Place place = judged.place();
        InviteeRow result = new InviteeRow(
                row.number(),
                outcome,
                invitee,
                place == null ? null : place.path(),
                placeName(judged),
                agentName(judged));
        if (outcome == RowOutcome.CREATED) {
            claim(result);
        }
        rows.add(result);
    }

    private RowOutcome outcome(TypedRow row, Invitee invitee, Set<Objection> objections, @Nullable Place place) {
        UserStatus status = known.get(address(invitee));
        Integer same = first.get(address(invitee));
        if (!row.failed() && status != null) {
            boolean waits = status == UserStatus.PENDING;
            say(row, "email", waits ? Severity.INFO : Severity.WARNING, waits ? "person-invited" : "person-known");
            return RowOutcome.UNCHANGED;
        }
        if (!row.failed() && same != null) {
            say(row, "email", Severity.WARNING, "person-twice", same.toString());
            return RowOutcome.DUPLICATE;
        }
        int before = findings.size();
        objections.stream()
                .filter(objection -> !isKnown(objection))
                .forEach(objection -> object(row, invitee, objection));
        if (invitee.nowhere() && findings.size() == before && roles.needsPlace(invitee.role())) {
            refuse(row, "code", "invitees.place.missing");
        }
        objectToTwice(row, "phone", phone(invitee));
        objectToTwice(row, "code", place != null && place.kind() == NodeKind.AGENT ? place.path() : null);
        boolean refused = findings.size() > before || row.failed();
        if (invitee.language() == null && !text(row, "language").isEmpty()) {
            say(row, "language", Severity.WARNING, "person-language-unknown");
        }
        return refused ? RowOutcome.FAILED : RowOutcome.CREATED;
    }

    /** An empty cell was named before. */
    private void object(TypedRow row, Invitee invitee, Objection objection) {
        String field = objection.field();
        if (field.equals("role") && text(row, "role").isEmpty()) {
            return;
        }
        if (field.equals("role") && invitee.role().isEmpty()) {
            // Said once, though both the form and the rules mind.
            if (objection.code().equals("users.role.beyond")) {
                say(row, "role", Severity.CRITICAL, "person-role-unknown", String.join(", ", grantable));
            }
            return;
        }
        if (!objection.code().endsWith(".blank") || !text(row, field).isEmpty()) {
            refuse(row, field, objection.code());
        }
    }

    private void objectToTwice(TypedRow row, String field, @Nullable String claimed) {
        Integer same = claimed == null ? null : first.get(claimed);
        if (same != null) {
            say(row, field, Severity.CRITICAL, "person-" + field + "-twice", same.toString());
        }
    }

    private void claim(InviteeRow row) {
        first.putIfAbsent(address(row.invitee()), row.number());
        String phone = phone(row.invitee());
        if (phone != null) {
            first.putIfAbsent(phone, row.number());
        }
        if (row.place() != null) {
            first.putIfAbsent(row.place(), row.number());
        }
    }

    private void refuse(TypedRow row, String field, String messageKey) {
        say(row, field, Severity.CRITICAL, code(messageKey));
    }

    private void say(TypedRow row, String field, Severity severity, String code, String... arguments) {
        String value = row.value(field);
        List<String> all = new ArrayList<>();
        all.add(value == null ? "" : value);
        all.addAll(List.of(arguments));
        findings.add(new Finding(row.number(), row.columns().get(field), value, severity, code, all));
    }

    private static String address(Invitee invitee) {
        return invitee.email().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String phone(Invitee invitee) {
        return invitee.phone() == null ? null : Openings.phone(invitee.phone()).orElse(null);
    }

    private static @Nullable String agentName(InviteeRules.Judged judged) {
        return judged.agent() == null
                ? null
                : judged.agent().name() + " (" + judged.agent().code() + ")";
    }

    private static @Nullable String placeName(InviteeRules.Judged judged) {
        Place place = judged.place();
        if (place == null || judged.insurer() == null) {
            return null;
        }
        return place.code() == null
                ? judged.insurer().name()
                : judged.insurer().name() + ", " + place.name() + " (" + place.code() + ")";
    }
}
