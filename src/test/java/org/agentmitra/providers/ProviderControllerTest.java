package org.agentmitra.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ProviderControllerTest extends PageFixture {
    private static final Map<String, String> LOTUS = Map.of(
            "code", "lotus",
            "name", "Lotus Health",
            "kind", "HEALTH",
            "country", "KE",
            "licenceExpiresOn.day", "2030-03-31",
            "email", "care@lotus.example",
            "phone", "+254 20 1234567",
            "website", "https://lotus.example");

    @Autowired
    JdbcClient jdbc;

    Viewer admin;

    @BeforeEach
    void lay() {
        world.lay();
        admin = world.viewer("provider_admin", world.sunita);
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    private Map<String, @Nullable Object> row(UUID id) {
        return jdbc.sql("select * from providers where id = ?")
                .param(id)
                .query()
                .singleRow();
    }

    private UUID register() {
        assertThat(post(world.root, "/providers", LOTUS)).hasStatus3xxRedirection();
        return jdbc.sql("select id from providers where code = 'LOTUS'")
                .query(UUID.class)
                .single();
    }

    @Test
    void anInsurerIsRegisteredWithCurrencyAndZoneOfItsCountry() {
        UUID id = register();
        assertThat(row(id))
                .containsEntry("name", "Lotus Health")
                .containsEntry("currency", "KES")
                .containsEntry("zone", "Africa/Nairobi")
                .containsEntry("phone", "+254 20 1234567")
                .containsEntry("status", "ACTIVE");
        assertThat(get(world.root, "/providers/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Lotus Health", "LOTUS", "Kenya (KES, Africa/Nairobi)", "31 Mar 2030", "care@lotus.example");
        assertThat(get(world.root, "/providers")).bodyText().contains("Lotus Health", "Test Life");
    }

    @Test
    void theAuditTellsWhatBecameOfWhichFieldAndMasksWhoIsBehind() {
        UUID id = register();
        Map<String, String> changed = new HashMap<>(LOTUS);
        changed.putAll(Map.of("version", String.valueOf(row(id).get("version")), "licenceExpiresOn.day", "2031-03-31"));
        changed.putAll(Map.of("email", "help@lotus.example", "phone", "", "kind", "GENERAL"));
        assertThat(post(world.root, "/providers/" + id, changed)).hasStatus3xxRedirection();
        UUID record = jdbc.sql("select id from audit_records where subject_id = ? and action = 'provider.updated'")
                .param(id.toString())
                .query(UUID.class)
                .single();
        assertThat(get(world.root, "/audit/" + record))
                .hasStatusOk()
                .bodyText()
                .contains("<del>Health</del>", "<ins>General</ins>", "<del>31 Mar 2030</del>", "<ins>31 Mar 2031</ins>")
                .contains("<del>c•••@lotus.example</del>", "<ins>h•••@lotus.example</ins>", "<del>•••567</del>")
                .doesNotContain("care@lotus", "help@lotus", "1234567", "Website");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndKept() {
        assertThat(post(world.root, "/providers", with(with(LOTUS, "code", "LO TUS"), "website", "lotus")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"code-error\"", "id=\"website-error\"", "value=\"LO TUS\"", "value=\"+254 20 1234567\"");
        assertThat(post(world.root, "/providers", with(LOTUS, "kind", "MARINE")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"kind-error\"");
        assertThat(post(world.root, "/providers", with(LOTUS, "code", "testlife")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Another insurer has this code.");
        assertThat(jdbc.sql("select count(*) from providers where name = 'Lotus Health'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Map<String, String> wrong = new HashMap<>(LOTUS);
        wrong.putAll(Map.of("code", "testlife", "name", " ", "email", "x"));
        wrong.putAll(Map.of("licenceExpiresOn.day", "31", "licenceExpiresOn.month", "2"));
        wrong.put("licenceExpiresOn.year", "2030");
        assertThat(post(world.root, "/providers", wrong))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Another insurer has this code.", "id=\"name-error\"", "id=\"email-error\"")
                .contains("id=\"licenceExpiresOn-error\"", "There is no such day.");
        wrong.put("licenceExpiresOn.year", "30");
        assertThat(post(world.root, "/providers", wrong)).bodyText().contains("licence’s last day, the year with four");
    }

    @Test
    void theLicenceIsATypedDate() {
        UUID id = register();
        assertThat(get(world.root, "/providers/" + id + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("<legend class=\"form-label\">Licence until</legend>", "For example 31 3 2030")
                .contains("name=\"licenceExpiresOn.day\" value=\"31\"")
                .contains("name=\"licenceExpiresOn.month\" value=\"3\"")
                .contains("name=\"licenceExpiresOn.year\" value=\"2030\"");
    }

    @Test
    void aProviderAdminSeesAndChangesTheOwnInsurerAlone() {
        UUID other = register();
        String own = "/providers/" + world.provider;
        assertThat(get(admin, "/providers")).bodyText().contains("Test Life").doesNotContain("Lotus Health");
        assertThat(get(admin, "/providers/" + other)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(admin, "/providers/" + other + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(admin, "/providers/new")).hasStatus(HttpStatus.FORBIDDEN);
        Map<String, String> changed =
                Map.of("code", "X", "country", "KE", "name", "Test Life Ltd", "kind", "LIFE", "version", "0");
        assertThat(post(admin, "/providers/" + other, changed)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(admin, own, changed)).hasStatus3xxRedirection();
        assertThat(row(world.provider))
                .containsEntry("name", "Test Life Ltd")
                .containsEntry("code", "TESTLIFE")
                .containsEntry("country", "IN");
        assertThat(jdbc.sql("select details from audit_records where subject_id = ? and action = 'provider.updated'")
                        .param(world.provider.toString())
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "{\"changes\":{\"name\":{\"from\":\"Test Life\",\"to\":\"Test Life Ltd\"}},\"code\":\"TESTLIFE\"}");
        assertThat(post(admin, own, changed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Somebody else changed this insurer");
        assertThat(post(admin, own + "/suspension", Map.of("reason", "x"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aSuspendedInsurerIsShownAsSuchAndComesBack() {
        String path = "/providers/" + world.provider;
        assertThat(post(world.root, path + "/suspension", Map.of("reason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why the insurer is suspended.");
        assertThat(post(world.root, path + "/suspension", Map.of("reason", "Licence withdrawn")))
                .hasStatus3xxRedirection();
        assertThat(row(world.provider)).containsEntry("status", "SUSPENDED");
        assertThat(get(world.root, path)).bodyText().contains("Licence withdrawn", "Reactivate");
        assertThat(get(world.root, "/providers?status=ACTIVE")).bodyText().doesNotContain("Test Life");
        assertThat(get(world.root, "/providers?status=SUSPENDED")).bodyText().contains("Test Life");
        assertThat(post(world.root, path + "/suspension", Map.of("reason", "Again")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(world.root, path + "/suspension/end", Map.of())).hasStatus3xxRedirection();
        assertThat(row(world.provider)).containsEntry("status", "ACTIVE");
    }

    @Test
    void isFoundByTheBeginningOfNameOrCode() {
        register();
        assertThat(get(world.root, "/providers?q=lot"))
                .bodyText()
                .contains("Lotus Health")
                .doesNotContain("Test Life");
        assertThat(get(world.root, "/providers?q=testl"))
                .bodyText()
                .contains("Test Life")
                .doesNotContain("Lotus");
        assertThat(get(world.root, "/providers?q=%25")).bodyText().contains("No insurer matches");
        assertThat(get(world.root, "/providers?country=KE&kind=HEALTH"))
                .bodyText()
                .contains("Lotus Health");
    }

    @Test
    void pagesForthAndBack() {
        for (int i = 10; i < 40; i++) {
            world.provider("P" + i, "Page " + i);
        }
        MvcTestResult first = get(world.root, "/providers?q=page");
        assertThat(first).bodyText().contains("Page 10", "Page 34").doesNotContain("Page 35");
        String last = idOf("P34");
        assertThat(get(world.root, "/providers?q=page&after=" + last))
                .bodyText()
                .contains("Page 35", "Page 39")
                .doesNotContain("Page 34<");
        assertThat(get(world.root, "/providers?q=page&before=" + idOf("P35")))
                .bodyText()
                .contains("Page 10", "Page 34")
                .doesNotContain("Page 35<");
    }

    private String idOf(String code) {
        return jdbc.sql("select id from providers where code = ?")
                .param(code)
                .query(UUID.class)
                .single()
                .toString();
    }
}
