package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.agentmitra.flags.FlagObeyer;
import org.agentmitra.flags.Flags;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.core.env.Environment;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which flag switches which pages: one rule for pages, exports and posts, and for the navigation that leads to them. */
@Component
public class PageFlags implements FlagObeyer {
    private static final List<Area> AREAS = List.of(
            area("policy_management_enabled", "nav.policies", "/policies/**", "/policies.csv"),
            area("commission_tracking_enabled", "nav.commissions", "/commissions/**"),
            area(
                    "customer_management_enabled",
                    "nav.customers",
                    "/customers/**",
                    "/customers.csv",
                    "/agenda",
                    "/agenda/address/**"),
            // What is published, and its pictures, stay: customers look at those.
            area("content_management_enabled", "nav.presentations", "/presentations/**", "/media", "/media/{form}"),
            area("provider_administration_enabled", "nav.providers", "/providers/**"),
            area("user_management_enabled", "nav.users", "/users/**", "/users.csv", "/imports/people/**"),
            // What somebody did themselves they may always read.
            area(
                    "audit_compliance_enabled",
                    "nav.audit",
                    "/audit",
                    "/audit.csv",
                    "/audit/{record:[0-9a-f-]{36}}",
                    "/audit/verifications/**",
                    "/security/**"),
            // Whoever administers flags gets in whatever this one says: nobody else could switch it on again.
            new Area(
                    "feature_flag_control_enabled",
                    "nav.flags",
                    viewer -> viewer.scope("feature_flags.admin") instanceof Scope.Everything,
                    patterns("/flags/**")),
            // Agents and staff answer for what customers see of them.
            new Area(
                    "profile_management_enabled",
                    "profile.title",
                    viewer -> viewer.grants().get("policies.read") != Reach.OWN,
                    patterns("/profile/name/**", "/profile/email/**", "/profile/phone/**", "/profile/contact/**")));

    /** What the demo would have sent: a page of the demo alone. */
    public static final String OUTBOX = "/outbox";

    private final Flags flags;
    private final boolean demo;

    PageFlags(Flags flags, Environment environment) {
        this.flags = flags;
        this.demo = environment.matchesProfiles("demo");
    }

    /** @param spares whom the flag does not count for */
    private record Area(String flag, String name, Predicate<Viewer> spares, List<PathPattern> patterns) {
        boolean holds(PathContainer path) {
            return patterns.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    private static Area area(String flag, String name, String... patterns) {
        return new Area(flag, name, viewer -> false, patterns(patterns));
    }

    private static List<PathPattern> patterns(String... patterns) {
        return Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public Map<String, String> obeyed() {
        Map<String, String> obeyed = new LinkedHashMap<>();
        AREAS.forEach(area -> obeyed.put(area.flag, area.name));
        return obeyed;
    }

    /** Whether any flag counts for the request's page, read as the controllers' mappings read it. */
    boolean concern(HttpServletRequest request) {
        return AREAS.stream().anyMatch(area -> area.holds(path(request)));
    }

    boolean open(Viewer viewer, HttpServletRequest request) {
        return open(viewer, path(request));
    }

    /** @param path of a page without the context */
    public boolean open(Viewer viewer, String path) {
        return (demo || !path.equals(OUTBOX)) && open(viewer, PathContainer.parsePath(path));
    }

    private boolean open(Viewer viewer, PathContainer path) {
        return AREAS.stream()
                .filter(area -> area.holds(path))
                .allMatch(area -> area.spares.test(viewer) || flags.isOn(area.flag, viewer));
    }

    private static PathContainer path(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        return ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
    }
}
