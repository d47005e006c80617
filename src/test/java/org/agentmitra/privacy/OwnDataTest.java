package org.agentmitra.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.agentmitra.customers.HolderLinks;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class OwnDataTest {
    @Autowired
    OwnData data;

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    CustomerBook book;

    @Autowired
    HolderLinks links;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void aPolicyholdersCopyHoldsTheOwnRecordAndPoliciesAndNobodyElses() throws IOException {
        policies.in(
                world,
                world.sunita,
                List.of(
                        TestPolicies.row("900000201", "Asha Iyer"),
                        TestPolicies.row("900000202", "Asha Iyer"),
                        TestPolicies.row("900000203", "Meera Nair")));
        Map<String, String> copy = copy(holderOf("900000201"));
        assertThat(copy.get("customer-records.json"))
                .contains("Asha Iyer", "1990-05-04", "Sunita Rao", "import")
                .doesNotContain("Meera");
        assertThat(copy.get("policies.json"))
                .contains("900000201", "900000202", "Test Life", "Test Endowment", "₹2,500", "IN_FORCE")
                .doesNotContain("900000203");
    }

    @Test
    void anAgentsCopyHoldsTheirPlaceAndChoicesAndNobodysPolicies() throws IOException {
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000204", "Asha Iyer")));
        Map<String, String> copy = copy(world.senior);
        assertThat(copy.get("appointments.json")).contains("Test Life", "0001711F", "2026-01-01");
        assertThat(copy.get("choices.json")).contains("IN_APP", "HIERARCHY");
        assertThat(copy.get("policies.json")).isEqualToIgnoringWhitespace("[]");
        assertThat(copy.get("customer-records.json")).isEqualToIgnoringWhitespace("[]");
        assertThat(copy).containsKeys("views.json", "passkeys.json").doesNotContainKey("picture.jpg");
    }

    private Viewer holderOf(String policy) {
        UUID customer = jdbc.sql("select holder_id from policies where policy_number = ?")
                .param(policy)
                .query(UUID.class)
                .single();
        Viewer holder = world.viewer("policyholder", null);
        links.link(world.senior, customer, holder.user());
        return new Viewer(
                holder.user(),
                holder.name(),
                holder.role(),
                holder.grants(),
                null,
                null,
                List.of(),
                Set.of(customer),
                holder.zone());
    }

    private Map<String, String> copy(Viewer viewer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        data.write(viewer, Locale.ENGLISH, out);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
