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

/** How many rows one person alone may import for an insurer, as its form has it. */
@PortalTest
class ProviderLimitTest extends PageFixture {
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

    @Test
    void anInsurerHasItsOwnNumberOfRowsThatOnePersonMayImport() {
        String own = "/providers/" + world.provider;
        Map<String, String> facts = new HashMap<>(
                Map.of("code", "TESTLIFE", "country", "IN", "name", "Test Life", "kind", "LIFE", "version", "0"));
        assertThat(get(admin, own)).bodyText().contains("As the portal has it");
        assertThat(post(admin, own, with(facts, "approvalAbove", "some")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"approvalAbove-error\"", "value=\"some\"");
        assertThat(post(admin, own, with(facts, "approvalAbove", "-1"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(admin, own, with(facts, "approvalAbove", "50,000"))).hasStatus3xxRedirection();
        assertThat(row(world.provider)).containsEntry("approval_above", 50_000);
        assertThat(get(admin, own)).bodyText().contains("50,000");
        facts.put("version", "1");
        assertThat(post(admin, own, with(facts, "approvalAbove", "0"))).hasStatus3xxRedirection();
        assertThat(get(admin, own)).bodyText().contains("a second person agrees to every file");
        assertThat(jdbc.sql("select details from audit_records where subject_id = ? and action = 'provider.updated'"
                                + " order by id desc fetch first 1 rows only")
                        .param(world.provider.toString())
                        .query(String.class)
                        .single())
                .contains("\"approvalAbove\":{\"from\":\"50000\",\"to\":\"0\"}");
        facts.put("version", "2");
        assertThat(post(admin, own, with(facts, "approvalAbove", ""))).hasStatus3xxRedirection();
        assertThat(row(world.provider)).containsEntry("approval_above", null);
    }
}
