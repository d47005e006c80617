package org.agentmitra.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class FlagControllerTest extends PageFixture {
    private static final String FLAG = "/flags/customer_management_enabled";
    private static final Map<String, String> QUOTES =
            Map.of("key", "quick_quotes", "description", "Quotes in a minute.", "owner", "Sales", "on", "false");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Snapshots snapshots;

    @BeforeEach
    void lay() {
        world.lay();
        snapshots.expire();
    }

    @AfterEach
    void forget() {
        snapshots.expire();
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    private String version(String path) {
        return jdbc.sql("select version from feature_flags where flag = ?")
                .param(path.replaceAll("^/flags/([a-z_]+).*", "$1"))
                .query(String.class)
                .single();
    }

    private MvcTestResult set(String level, String subject, String on) {
        return post(
                world.root,
                FLAG + "/overrides",
                Map.of("level", level, "subject", subject, "on", on, "version", version(FLAG)));
    }

    private List<String> audited(String action) {
        return jdbc.sql("select details from audit_records where subject_type = 'flag' and action = ? order by id")
                .param(action)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void theTwentySevenSeededFlagsAreListedWithWhatObeysThem() {
        MvcTestResult list = get(world.root, "/flags");
        assertThat(list).hasStatusOk().bodyText().contains("28 in all", "Paying premiums in the portal.");
        assertThat(get(world.root, "/flags?obeyed=true"))
                .bodyText()
                .contains("policy_management_enabled", "agent_dashboard_enabled", "feature_flag_control_enabled")
                .doesNotContain("chatbot_assistance_enabled", "Nothing in the portal obeys this flag yet");
        assertThat(get(world.root, "/flags?obeyed=false&q=chatbot assist"))
                .bodyText()
                .contains("chatbot_assistance_enabled", "Nothing in the portal obeys this flag yet", "1 in all");
        assertThat(get(world.root, "/flags?q=%25")).bodyText().contains("No flag matches.");
        assertThat(get(world.root, "/flags/chatbot_assistance_enabled"))
                .bodyText()
                .contains("Nothing in the portal obeys this flag yet: whatever its value");
    }

    @Test
    void aNewFlagIsAddedDescribedAndRetired() {
        assertThat(post(world.root, "/flags", QUOTES)).hasRedirectedUrl("/flags/quick_quotes");
        assertThat(get(world.root, "/flags/quick_quotes"))
                .hasStatusOk()
                .bodyText()
                .contains("Quotes in a minute.", "Added, default");
        Map<String, String> described =
                Map.of("key", "x_y", "description", "Quotes at once.", "owner", "Sales", "on", "true", "version", "1");
        assertThat(post(world.root, "/flags/quick_quotes", described)).hasRedirectedUrl("/flags/quick_quotes");
        assertThat(get(world.root, "/flags/quick_quotes")).bodyText().contains("Quotes at once.", "status-muted\">Off");
        assertThat(post(world.root, "/flags/quick_quotes/archive", Map.of("version", "2")))
                .hasStatus3xxRedirection();
        assertThat(get(world.root, "/flags")).bodyText().doesNotContain("quick_quotes");
        assertThat(get(world.root, "/flags?archived=true")).bodyText().contains("quick_quotes");
        assertThat(get(world.root, "/flags/quick_quotes/rules/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.root, "/flags/quick_quotes/archive/end", Map.of("version", "3")))
                .hasStatus3xxRedirection();
        assertThat(get(world.root, "/flags")).bodyText().contains("quick_quotes");
        assertThat(audited("flag.created")).singleElement().asString().contains("\"CREATED.becomes\":\"off\"");
        assertThat(audited("flag.changed")).containsExactly("{\"fields\":[\"DESCRIPTION\"]}");
        assertThat(audited("flag.archived")).hasSize(1);
        assertThat(audited("flag.restored")).hasSize(1);
    }

    @Test
    void whatThePortalAsksForCannotBeArchived() {
        assertThat(post(world.root, FLAG + "/archive", Map.of("version", "0"))).hasStatus3xxRedirection();
        assertThat(get(world.root, "/flags")).bodyText().contains("customer_management_enabled");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        for (String key : List.of("Quick_quotes", "quotes", "1_quote", "quick__quotes", "new", "")) {
            assertThat(post(world.root, "/flags", with(QUOTES, "key", key)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"key-error\"");
        }
        assertThat(post(world.root, "/flags", with(QUOTES, "key", "learning_center_enabled")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is a flag with this key already.");
        assertThat(post(world.root, "/flags", with(with(QUOTES, "description", " "), "owner", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"owner-error\"");
        assertThat(post(world.root, "/flags", with(QUOTES, "description", " ")))
                .bodyText()
                .contains("Say what is different when the flag is on.");
        Map<String, String> rules = Map.of(
                "on", "true", "rollOut", "101", "from.day", "31/2/2026", "until.day", "5", "version", version(FLAG));
        assertThat(post(world.root, FLAG + "/rules", rules))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"rollOut-error\"", "id=\"from-error\"", "id=\"until-error\"");
        Map<String, String> backwards =
                Map.of("on", "true", "from.day", "5/3/2026", "until.day", "4/3/2026", "version", version(FLAG));
        assertThat(post(world.root, FLAG + "/rules", backwards))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The last day lies before the first one.");
        for (String level : List.of("ROLE", "PROVIDER", "USER")) {
            assertThat(set(level, "nobody", "false"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"subject-error\"");
            assertThat(set(level, " ", "false")).bodyText().contains("Say for whom.");
        }
        assertThat(set("PLANET", "x", "false")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void rulesAreChangedAndRemembered() {
        Map<String, String> rules = Map.of(
                "on", "false", "rollOut", " 25 % ", "from.day", "5/3/2030", "until.day", "6/3/2030", "version", "0");
        assertThat(post(world.root, FLAG + "/rules", rules)).hasRedirectedUrl(FLAG);
        assertThat(get(world.root, FLAG))
                .bodyText()
                .contains("On for 25 %", "05 Mar 2030 to 06 Mar 2030", "super_admin, ");
        assertThat(get(world.root, FLAG + "/rules/edit"))
                .bodyText()
                .contains("value=\"25\"", "name=\"from.day\" value=\"5\"", "name=\"until.day\" value=\"6\"");
        assertThat(jdbc.sql("select on_from, on_until from feature_flags where flag = 'customer_management_enabled'")
                        .query((row, number) ->
                                row.getObject(1, java.time.OffsetDateTime.class).toInstant() + " "
                                        + row.getObject(2, java.time.OffsetDateTime.class)
                                                .toInstant())
                        .single())
                .isEqualTo("2030-03-04T18:30:00Z 2030-03-06T18:30:00Z");
        assertThat(audited("flag.changed"))
                .singleElement()
                .asString()
                .contains("\"DEFAULT.was\":\"on\"", "\"ROLL_OUT.becomes\":\"25\"", "\"FROM.becomes\":\"2030-03-05\"");
    }

    @Test
    void anOverrideIsSetTurnedAndRemoved() {
        String email = world.junior.user() + "@example.com";
        assertThat(set("ROLE", "senior_agent", "false")).hasRedirectedUrl(FLAG);
        assertThat(set("PROVIDER", world.provider.toString(), "false")).hasRedirectedUrl(FLAG);
        assertThat(set("USER", email, "false")).hasRedirectedUrl(FLAG);
        assertThat(set("USER", email, "true")).hasRedirectedUrl(FLAG);
        String before = version(FLAG);
        assertThat(set("USER", email, "true")).hasRedirectedUrl(FLAG);
        assertThat(version(FLAG)).as("nothing changed").isEqualTo(before);
        assertThat(get(world.root, FLAG)).bodyText().contains("Senior agent", "Test Life", "Jatin Shah");
        assertThat(get(world.root, "/flags?q=customer_man")).bodyText().contains(">3</td>");
        Long id = jdbc.sql("select id from feature_flag_overrides where level = 'USER'")
                .query(Long.class)
                .single();
        assertThat(post(world.root, FLAG + "/overrides/" + id + "/end", Map.of("version", version(FLAG))))
                .hasRedirectedUrl(FLAG);
        assertThat(post(world.root, FLAG + "/overrides/" + id + "/end", Map.of("version", version(FLAG))))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(audited("flag.override_set"))
                .hasSize(4)
                .last()
                .asString()
                .contains(world.junior.user().toString());
        assertThat(audited("flag.override_removed"))
                .singleElement()
                .asString()
                .contains("\"USER.was\":\"on\"", "\"USER.becomes\":\"null\"")
                .doesNotContain("example.com");
    }
}
