package org.agentmitra.commissionbills;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.uploads.Uploads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills of Sunita, whose book has two policies. */
abstract class BillFixture extends PageFixture {
    static final String HEADER = "S.No,PH Name,PolicyNo,Pln/Tm,Due Date,Risk Date,CBO,Adj Date,Premium,Commn,TDS,Net\n";
    static final String ASHA =
            "1,ASHA RAO,000900000101,714-20,05/10/2026,05/01/2022,11F,20/10/2026,2500,187.5,3.75,183.75\n";
    static final String MIRA = "2,MIRA DAS,900000102,714-20,06/10/2026,06/01/2022,11F,20/10/2026,2600,195,3.90,190\n";
    static final String NOBODY = "3,=ANIL ROY,900000999,715-25,07/10/2026,,11F,20/10/2026,1000,-75,,\n";
    static final String BILL = HEADER + ASHA + MIRA + NOBODY + "Total,,,,,,,,6100,307.5,7.65,373.75\n";

    @Autowired
    TestPolicies policies;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void layBook() {
        world.lay();
        policies.in(
                world,
                world.sunita,
                List.of(TestPolicies.row("900000101", "Asha Rao"), TestPolicies.row("900000102", "Mira Das")));
        policies.in(world, world.ravi, List.of(TestPolicies.row("900000999", "Anil Roy")));
    }

    UUID submit(Viewer viewer, AgentRef agent, String sheet) throws Exception {
        return uploads.submit(
                viewer,
                providers.byId(world.provider).orElseThrow(),
                agent,
                "bill.csv",
                new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    UUID bring(String sheet) throws Exception {
        UUID id = submit(world.senior, world.sunita, sheet);
        desk.complete(id);
        return id;
    }

    List<Map<String, @Nullable Object>> lines(UUID bill) {
        return jdbc.sql(
                        "select row_no, policy_number, policy_id, premium_minor, commission_minor, tds_minor, net_minor,"
                                + " dispute_reason from commission_lines where import_id = ? order by row_no")
                .param(bill)
                .query()
                .listOfRows();
    }

    String body(Viewer viewer, String path) throws Exception {
        return get(viewer, path).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
