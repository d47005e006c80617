package org.agentmitra.uses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.agentmitra.grants.Role;
import org.jspecify.annotations.Nullable;

/**
 * What roles grant and their holders do not use.
 *
 * @param days of no use
 * @param since when uses began to be taken down
 * @param brief whether that is less than the days ago, so that nothing is known of the time before
 * @param unseen permissions that no page asks for
 */
record UnusedPage(int days, LocalDate since, boolean brief, List<OfRole> roles, List<String> unseen) {
    static final List<Integer> CHOICES = List.of(30, 90, 180);

    /** @param granted how many permissions it grants that pages ask for */
    record OfRole(String role, int granted, List<Line> unused) {}

    /** @param last day of use; null for none that was taken down */
    record Line(String permission, @Nullable LocalDate last) {
        public String resource() {
            return permission.substring(0, permission.indexOf('.'));
        }

        public String action() {
            return permission.substring(permission.indexOf('.') + 1);
        }
    }

    public List<Integer> choices() {
        return CHOICES;
    }

    /** @param asked whether a page asks for the permission: uses of others are not seen */
    static UnusedPage of(
            Map<String, Role> roles,
            Map<String, Map<String, LocalDate>> uses,
            Predicate<String> asked,
            int days,
            LocalDate since,
            LocalDate today) {
        LocalDate edge = today.minusDays(days);
        List<OfRole> found = new ArrayList<>();
        for (Role role : roles.values()) {
            Map<String, LocalDate> own = uses.getOrDefault(role.name(), Map.of());
            List<String> seen =
                    role.grants().keySet().stream().filter(asked).sorted().toList();
            List<Line> unused = seen.stream()
                    .map(permission -> new Line(permission, own.get(permission)))
                    .filter(line -> line.last == null || line.last.isBefore(edge))
                    .toList();
            found.add(new OfRole(role.name(), seen.size(), unused));
        }
        List<String> unseen = roles.values().stream()
                .flatMap(role -> role.grants().keySet().stream())
                .filter(asked.negate())
                .distinct()
                .sorted()
                .toList();
        return new UnusedPage(days, since, since.isAfter(edge), found, unseen);
    }
}
