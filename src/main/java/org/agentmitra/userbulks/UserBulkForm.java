package org.agentmitra.userbulks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.bulk.Bulks;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is to be done to whom.
 *
 * @param all whether all users that match the filter are meant, instead of those in {@code id}
 * @param id those chosen on a page
 * @param give name of the role that is given or taken away
 * @param q the filter of the list, as its address spells it; so are the components behind it
 */
record UserBulkForm(
        @NotNull(message = "{bulk.kind.missing}") @Nullable UserBulkKind kind,
        @Nullable Boolean all,
        List<UUID> id,

        @Nullable @Size(max = 300, message = "{users.reason.long}")
        String reason,

        @Nullable String give,
        @Nullable String q,
        @Nullable String role,
        @Nullable String status,
        @Nullable String provider,
        @Nullable String place,
        @Nullable String signin,
        @Nullable String verified) {
    UserBulkForm {
        id = id == null ? List.of() : id.stream().distinct().limit(Bulks.PAGE).toList();
    }

    boolean everybody() {
        return Boolean.TRUE.equals(all);
    }

    boolean nobody() {
        return !everybody() && id.isEmpty();
    }

    String why() {
        return reason == null ? "" : reason.strip();
    }

    /** The filter, without what was left blank. */
    public Map<String, String> filter() {
        Map<String, String> filter = new LinkedHashMap<>();
        put(filter, "q", q);
        put(filter, "role", role);
        put(filter, "status", status);
        put(filter, "provider", provider);
        put(filter, "place", place);
        put(filter, "signin", signin);
        put(filter, "verified", verified);
        return filter;
    }

    /** The same as the list's address has it: with an empty search it shows nobody's favourite view instead. */
    Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>(Map.of("q", ""));
        list.putAll(filter());
        return list;
    }

    private static void put(Map<String, String> filter, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filter.put(name, value);
        }
    }

    /** What no annotation says. */
    void check(BindingResult result) {
        if (kind != null && kind.wantsReason() && why().isEmpty()) {
            result.rejectValue("reason", "users.reason.blank");
        }
        if (kind != null && kind.wantsRole() && (give == null || give.isBlank())) {
            result.rejectValue("give", "users.role.blank");
        }
    }
}
