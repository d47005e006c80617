package org.agentmitra.directory;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The filters by place, last sign-in and verification; on the list, in its file, and for who sees a part alone. */
@PortalTest
class UserFilterTest {
    private static final Pattern NAMES = Pattern.compile("href=\"/users/[0-9a-f-]{36}\">([^<]*)<");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
        known(world.senior.user(), 3, true, null, false);
        known(world.junior.user(), 40, true, "+919876500002", true);
        known(world.stranger.user(), 200, false, "+919876500003", false);
    }

    /** @param days since the last sign-in */
    private void known(UUID user, int days, boolean email, @Nullable String phone, boolean proved) {
        jdbc.sql("update users set signed_in_at = :at, email_proved = :email, phone = :phone, phone_proved = :proved"
                        + " where id = :user")
                .param("at", OffsetDateTime.now(ZoneOffset.UTC).minusDays(days))
                .param("email", email)
                .param("phone", phone)
                .param("proved", proved)
                .param("user", user)
                .update();
    }

    private String page(Viewer viewer, String path) throws Exception {
        var result = mvc.get().uri(path).with(as(viewer)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private List<String> names(Viewer viewer, String query) throws Exception {
        return NAMES.matcher(page(viewer, "/users" + query))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Somebody who administers what lies below a place. */
    private Viewer administrator(String path) {
        Viewer plain = world.viewer("provider_admin", null);
        return new Viewer(
                plain.user(),
                plain.name(),
                plain.role(),
                plain.grants(),
                world.provider,
                null,
                List.of(path),
                Set.of(),
                plain.zone());
    }

    private static String north(World world) {
        return branch(world.sunita.path());
    }

    private static String branch(String path) {
        return path.substring(0, path.indexOf('/', 1) + 1);
    }

    private static String place(String path) {
        return path.substring(1, path.length() - 1).replace('/', '.');
    }

    @ParameterizedTest
    @CsvSource({
        "signin=week,Sunita Rao",
        "signin=month,Sunita Rao",
        "signin=quarter,Jatin Shah|Sunita Rao",
        "signin=older,Ravi Menon",
        "signin=never,super_admin",
        "verified=email,Jatin Shah|Sunita Rao",
        "verified=no-email,Ravi Menon|super_admin",
        "verified=phone,Jatin Shah",
        "verified=no-phone,Ravi Menon",
        "verified=email&signin=week&role=senior_agent&status=active,Sunita Rao"
    })
    void isNarrowedByLastSignInAndVerification(String query, String found) throws Exception {
        assertThat(names(world.root, "?" + query)).containsExactly(found.split("\\|"));
    }

    @Test
    void isNarrowedByPlaceWithAllBelowIt() throws Exception {
        String north = place(north(world));
        assertThat(names(world.root, "?place=" + north)).containsExactly("Jatin Shah", "Sunita Rao");
        assertThat(names(world.root, "?place=" + north + "&q=jatin&signin=quarter"))
                .containsExactly("Jatin Shah");
        assertThat(page(world.root, "/users?place=" + north))
                .contains("Region or branch: North branch", "Clear filters", ">North branch<", ">South branch<");
        assertThat(page(world.root, "/users/counts?place=" + north))
                .contains(">North branch (2)<", ">South branch (1)<");
    }

    @Test
    void countsAmongManyAreKeptForAWhile() throws Exception {
        Viewer administrator = administrator(north(world));
        crowd(1_001);
        assertThat(page(administrator, "/users/counts")).contains("Active (1,000+)", "Suspended (0)");
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(world.junior.user())
                .update();
        List<String> sent = QueryCount.of(() -> page(administrator, "/users/counts"));
        assertThat(sent).noneMatch(sql -> sql.contains("group by status"));
        assertThat(page(administrator, "/users/counts?signin=week")).contains("Suspended (0)");
        assertThat(page(world.root, "/users/counts")).contains("Suspended (1)");
    }

    /** So many more who stand where the junior agent does. */
    private void crowd(int many) {
        for (int i = 0; i < many; i++) {
            UUID id = Ids.next();
            jdbc.sql(
                            "insert into users (id, email, name, status, created_at) values (?, ?, 'One of many', 'ACTIVE', ?)")
                    .params(id, "many" + i + "@example.com", OffsetDateTime.parse("2026-02-01T00:00:00Z"))
                    .update();
            jdbc.sql("insert into appointments (id, user_id, node_id, path, provider_id, starts_on)"
                            + " select ?, ?, node_id, path, provider_id, starts_on from appointments where user_id = ?")
                    .params(Ids.next(), id, world.junior.user())
                    .update();
        }
    }

    @Test
    void everyFilterCarriesCounts() throws Exception {
        assertThat(page(world.root, "/users/counts"))
                .contains(
                        "In the last 7 days (1)",
                        "In the last 30 days (1)",
                        "In the last 90 days (2)",
                        "More than 90 days ago (1)",
                        "Never (1)",
                        "E-mail verified (2)",
                        "E-mail not verified (2)",
                        "Phone verified (1)",
                        "Phone not verified (1)",
                        "Senior agent (2)",
                        "Active (4)");
    }

    @Test
    void whoSeesAPartIsToldOfThatPartAlone() throws Exception {
        Viewer administrator = administrator(north(world));
        assertThat(names(administrator, "?q=")).containsExactly("Jatin Shah", "Sunita Rao");
        assertThat(page(administrator, "/users?q=")).contains("Jatin Shah").doesNotContain("South branch");
        assertThat(page(administrator, "/users/counts"))
                .contains(
                        "In the last 7 days (1)",
                        "In the last 90 days (2)",
                        "More than 90 days ago (0)",
                        "Never (0)",
                        "E-mail verified (2)",
                        "E-mail not verified (0)",
                        "Phone verified (1)",
                        "Senior agent (1)",
                        "Active (2)")
                .doesNotContain("South branch");
        String below = place(world.sunita.path());
        assertThat(names(administrator, "?place=" + below + "&verified=phone")).containsExactly("Jatin Shah");
    }

    @Test
    void whereOthersStandBesidesIsNotAskedByAFilter() throws Exception {
        Viewer administrator = administrator(north(world));
        String south = place(branch(world.ravi.path()));
        assertThat(names(administrator, "?place=" + south)).containsExactly("Jatin Shah", "Sunita Rao");
    }

    @Test
    void whoKeepsPhoneAndActivityApartIsNotFoundByThem() throws Exception {
        jdbc.sql("insert into privacy_settings (user_id, phone_to, picture_to, activity_to)"
                        + " values (?, 'ADMINISTRATORS', 'AGENCY', 'ADMINISTRATORS')")
                .param(world.junior.user())
                .update();
        Viewer administrator = administrator(north(world));
        assertThat(names(administrator, "?signin=quarter")).containsExactly("Sunita Rao");
        assertThat(names(administrator, "?verified=phone")).isEmpty();
        assertThat(page(administrator, "/users/counts")).contains("In the last 90 days (1)", "Phone verified (0)");
        assertThat(names(world.root, "?signin=quarter&verified=phone")).containsExactly("Jatin Shah");
    }

    @Test
    void theFileHoldsWhatTheFilterLeaves() throws Exception {
        String file =
                page(world.root, "/users.csv?signin=older&verified=no-phone&place=" + place(branch(world.ravi.path())));
        assertThat(file).contains("Ravi Menon").doesNotContain("Sunita", "Jatin");
    }

    @Test
    void aBulkMeansWhatTheFilterLeaves() throws Exception {
        assertThat(page(
                        world.root,
                        "/users/bulk/new?all=true&signin=quarter&verified=email&place=" + place(north(world))))
                .contains("name=\"signin\" value=\"quarter\"", "name=\"verified\"", "name=\"place\"", "All 2 users");
    }

    @Test
    void aViewKeepsTheFilter() throws Exception {
        String north = place(north(world));
        assertThat(page(world.root, "/users?place=" + north + "&signin=week"))
                .contains("query=place%3D" + north + "%26signin%3Dweek");
    }
}
