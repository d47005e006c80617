package org.agentmitra.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists of administration over 100,000 users: server time of whole pages. */
@Tag("bench")
class UserListBenchmarkTest {
    private static final int USERS = 100_000;

    private static final Pattern NEXT = Pattern.compile("[?;&]after=([\\w-]+)");
    private static final Pattern PREVIOUS = Pattern.compile("[?;&]before=([\\w-]+)");

    @ParameterizedTest
    @EnumSource
    void aHundredThousandUsersAreListedAtOnce(BenchPortal.Database database, @TempDir Path folder) throws Exception {
        try (BenchPortal portal = BenchPortal.on(database, folder)) {
            World world = portal.bean(World.class).lay();
            new ManyUsers(portal, world).of(USERS);
            ListTimes times = new ListTimes("users", portal);
            // The first pages would else pay for all that every page needs.
            for (String url : urls(world, times).values()) {
                times.page(world.root, url);
                times.page(world.root, url);
            }
            times.measure(world.root, "", urls(world, times));
            times.measure(staff(world, List.of(ManyUsers.zone())), "of a zone: ", narrowed());
            times.measure(staff(world, List.of(ManyUsers.insurer())), "of an insurer: ", narrowed());
            times.assertNoneIsSlow();
        }
    }

    private static Viewer staff(World world, List<String> prefixes) {
        Viewer plain = world.viewer("provider_admin", null);
        return new Viewer(
                plain.user(),
                plain.name(),
                plain.role(),
                plain.grants(),
                world.provider,
                null,
                prefixes,
                Set.of(),
                plain.zone());
    }

    private static Map<String, String> urls(World world, ListTimes times) throws Exception {
        Map<String, String> urls = users(world);
        List<String> places = ManyUsers.places();
        urls.put("in a zone", "/users?place=" + places.get(0));
        urls.put("counts of all", "/users/counts");
        urls.put("messages", "/messages");
        urls.put("failed messages", "/messages?state=failed");
        urls.put("in a division, latest", "/users?sort=-created&place=" + places.get(1));
        urls.put("in a branch", "/users?place=" + places.get(2));
        urls.put(
                "everything at once",
                "/users?q=asha&role=junior_agent&status=active&signin=quarter&verified=email&place=" + places.get(0)
                        + "&provider=" + world.provider);
        urls.put(
                "everything but a search",
                "/users?role=junior_agent&status=active&signin=quarter&verified=email&sort=-email&place="
                        + places.get(0) + "&provider=" + world.provider);
        urls.put("page from the end", before(times, world.root));
        urls.put("a user", "/users/" + world.junior.user());
        urls.put("sessions of all", "/users/sessions");
        urls.put("open sessions", "/users/sessions?state=open");
        urls.put("expired sessions", "/users/sessions?state=expired");
        urls.put("sessions of a name", "/users/sessions?q=leela");
        urls.put("sessions of a surname", "/users/sessions?q=menon");
        urls.put("sessions of a role", "/users/sessions?role=junior_agent");
        urls.put("sessions of a rare role", "/users/sessions?role=super_admin");
        urls.put("sessions of a device", "/users/sessions?device=android&since=2026-01-01");
        urls.put("bulks", "/users/bulk");
        urls.put("a bulk", "/users/bulk/" + ManyUsers.bulk());
        urls.put("a bulk, refused", "/users/bulk/" + ManyUsers.bulk() + "?state=REFUSED");
        urls.put("all that match", "/users/bulk/new?all=true&q=&status=active");
        urls.put("roles", "/roles");
        urls.put("a role", "/roles/policyholder");
        urls.put("proposals", "/roles/proposals");
        urls.put("unused permissions", "/roles/uses");
        urls.put("why a user may", "/users/access?permission=policies.read&user=" + world.junior.user());
        urls.put("audit", "/audit");
        urls.put("audit of sign-ins", "/audit?action=signin");
        urls.put("audit, full text", "/audit?q=192.0.2");
        urls.put("audit, full text of nothing", "/audit?q=zebra&from=2026-01-01");
        urls.put("audit of a name", "/audit?who=leela");
        urls.put("own audit", "/audit/own");
        urls.put("security", "/security");
        urls.put("sign-ins", "/security?kind=signed-in");
        urls.put("security of an address", "/security?address=192.0.2.7");
        urls.put("open alerts", "/security/alerts");
        urls.put("all alerts", "/security/alerts?state=all");
        urls.put("privacy requests", "/privacy/requests");
        urls.put("all privacy requests", "/privacy/requests?state=all");
        urls.put("inbox", "/inbox");
        urls.put("own sessions", "/sessions");
        urls.put("flags", "/flags");
        urls.put("providers", "/providers");
        urls.put("views", "/views");
        urls.put("passkeys", "/factors/passkeys");
        return urls;
    }

    private static Map<String, String> users(World world) {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("plain", "/users?q=");
        urls.put("by e-mail, backwards", "/users?sort=-email");
        urls.put("latest", "/users?sort=-created");
        urls.put("name", "/users?q=leela");
        urls.put("surname", "/users?q=menon");
        urls.put("whole name", "/users?q=leela+menon+5");
        urls.put("one letter", "/users?q=s");
        urls.put("phone", "/users?q=70100555");
        urls.put("e-mail", "/users?q=user555");
        urls.put("agent code", "/users?q=" + ManyUsers.code(55_555));
        urls.put("nobody", "/users?q=zzzz");
        urls.put("policyholders", "/users?role=policyholder");
        urls.put("senior agents, latest", "/users?role=senior_agent&sort=-created");
        urls.put("administrators", "/users?role=super_admin");
        urls.put("suspended", "/users?status=suspended");
        urls.put("locked", "/users?status=locked");
        urls.put("of one insurer", "/users?provider=" + world.provider);
        urls.put("in this week", "/users?signin=week");
        urls.put("in this quarter, by e-mail", "/users?signin=quarter&sort=email");
        urls.put("longer ago", "/users?signin=older&sort=-created");
        urls.put("never", "/users?signin=never");
        urls.put("e-mail verified", "/users?verified=email");
        urls.put("e-mail not verified", "/users?verified=no-email&sort=-email");
        urls.put("phone not verified", "/users?verified=no-phone");
        urls.put(
                "suspended agents of one insurer",
                "/users?status=suspended&role=junior_agent&provider=" + world.provider);
        urls.put("invited policyholders named Asha", "/users?status=pending&role=policyholder&q=asha");
        return urls;
    }

    /** What those see who do not see all. */
    private static Map<String, String> narrowed() {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("plain", "/users?q=");
        urls.put("latest", "/users?sort=-created");
        urls.put("name", "/users?q=leela");
        urls.put("surname", "/users?q=menon");
        urls.put("suspended", "/users?status=suspended");
        urls.put(
                "agents of a branch",
                "/users?role=junior_agent&place=" + ManyUsers.places().getLast());
        urls.put("never", "/users?signin=never&verified=no-phone");
        urls.put("counts", "/users/counts");
        urls.put("sessions", "/users/sessions");
        urls.put("messages", "/messages");
        urls.put("audit", "/audit");
        return urls;
    }

    /** The second page from the end leads back to the last one. */
    private static String before(ListTimes times, Viewer root) throws Exception {
        String next = find(NEXT, times.page(root, "/users?sort=-name"));
        String key = find(PREVIOUS, times.page(root, "/users?sort=-name&after=" + next));
        return "/users?sort=-name&before=" + key;
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
