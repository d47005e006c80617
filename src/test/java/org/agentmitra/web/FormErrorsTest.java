package org.agentmitra.web;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every form that is shown again with errors still says where one is, and lists the errors as it asks. */
@PortalTest
class FormErrorsTest {
    private static final Pattern LISTED = Pattern.compile("<a href=\"#([\\w-]+)\">");
    private static final Pattern FIELD = Pattern.compile(
            " id=\"([\\w-]+)\"[^>]*aria-invalid=\"true\"|" + "aria-invalid=\"true\"[^>]* id=\"([\\w-]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    JdbcClient jdbc;

    private UUID customer;
    private UUID stub;

    @BeforeEach
    void lay() {
        world.lay();
        Map<String, Object> unknown = TestPolicies.row("900000025", "Ravi Test");
        unknown.remove("born");
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000017", "Asha Test"), unknown));
        customer = holder("900000017");
        stub = holder("900000025");
    }

    @Test
    void everyFormKeepsItsBreadcrumbs() throws Exception {
        Map<String, String> pages = pages();
        pages.forEach((path, html) -> {
            String section = path.substring(0, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1));
            assertThat(html)
                    .as(path)
                    .containsPattern("(?s)<nav class=\"crumbs\".*?<a href=\"" + section + "\">.*?aria-current=\"page\"")
                    .contains("class=\"error-summary\"");
        });
    }

    @Test
    void errorsAreListedInTheOrderOfTheFields() throws Exception {
        pages().forEach((path, html) -> {
            List<String> listed = LISTED.matcher(html)
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
            List<String> fields = FIELD.matcher(html)
                    .results()
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .filter(listed::contains)
                    .toList();
            assertThat(listed).as(path).isNotEmpty().isEqualTo(fields);
        });
        assertThat(LISTED.matcher(pages().get("/providers")).results().map(match -> match.group(1)))
                .containsExactly(
                        "code", "name", "regulatorNumber", "licenceExpiresOn", "email", "phone", "website", "address");
    }

    @Test
    void aSwitchOfLanguageLeadsToThePageOfTheForm() throws Exception {
        Map<String, String> forms = new HashMap<>();
        forms.put("/providers", "/providers/new");
        forms.put("/providers/" + world.provider, "/providers/" + world.provider + "/edit");
        String suspension = "/providers/" + world.provider + "/suspension";
        forms.put(suspension, suspension + "/new");
        forms.put("/customers/" + customer, "/customers/" + customer + "/edit");
        String join = "/customers/" + stub + "/join";
        forms.put(join, join + "?q=asha");
        forms.put("/imports", "/imports/new?provider=" + world.provider);
        pages().forEach((path, html) -> assertThat(html)
                .as(path)
                .contains("name=\"back\" value=\"" + forms.get(path) + "\"")
                .doesNotContain("data-here"));
    }

    private Map<String, String> pages() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        String insurer = "/providers/" + world.provider;
        Map<String, String> wrong = Map.of(
                "licenceExpiresOn.day", "31/2/2030",
                "address", "x".repeat(501),
                "website", "x",
                "phone", "x",
                "email", "x",
                "regulatorNumber", "x".repeat(25),
                "kind", "LIFE",
                "country", "IN");
        pages.put("/providers", post(world.root, "/providers", wrong));
        Map<String, String> changed = new HashMap<>(wrong);
        changed.put("code", "TESTLIFE");
        pages.put(insurer, post(world.root, insurer, changed));
        pages.put(insurer + "/suspension", post(world.root, insurer + "/suspension", Map.of("reason", "")));
        Map<String, String> person = Map.of("email", "x", "born.day", "31", "born.month", "2", "version", "0");
        pages.put("/customers/" + customer, post(world.senior, "/customers/" + customer, person));
        String join = "/customers/" + stub + "/join";
        pages.put(join, post(world.senior, join, Map.of("q", "asha")));
        pages.put("/imports", post(world.senior, "/imports", Map.of("provider", world.provider.toString())));
        return pages;
    }

    private String post(Viewer viewer, String path, Map<String, String> values) throws Exception {
        var request = mvc.post().uri(path).with(as(viewer)).with(csrf());
        values.forEach(request::param);
        var result = request.exchange();
        assertThat(result).as(path).hasStatus(422);
        return result.getResponse().getContentAsString();
    }

    private UUID holder(String number) {
        return jdbc.sql("select holder_id from policies where policy_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }
}
