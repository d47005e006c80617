package org.agentmitra.mappings;

import static org.agentmitra.support.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of no known kind, brought and named. */
abstract class MappingFixture extends PageFixture {
    static final String HEADER =
            "Contract Ref,Company,Customer Full Name,Start,Product Name,Years,Payable,Modal Amt,Cover\n";
    static final String ROWS = """
            900000001,Test Life,Asha Patil,12/31/2020,945,20,annual pay,5000,500000
            900000002,Test Life,Binod Roy,03/04/2021,945,20,twice,2500,300000
            """;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void lay() {
        world.lay();
    }

    UUID brought(String text) throws RefusedFile {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return uploads.submit(
                world.senior, providers.byId(world.provider).orElseThrow(), world.sunita, "odd.csv", content);
    }

    String status(UUID id) {
        return jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    MvcTestResult save(Viewer viewer, UUID id, Map<String, String> fields) {
        return save(viewer, id, 1, fields);
    }

    MvcTestResult save(Viewer viewer, UUID id, int header, Map<String, String> fields) {
        var request =
                mvc.post().uri("/imports/" + id + "/mapping").with(as(viewer)).with(csrf());
        request.param("template", "policy-list").param("sheet", "0").param("header", Integer.toString(header));
        fields.forEach(request::param);
        return request.exchange();
    }

    static Map<String, String> named() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("columns[0]", "Policy No");
        fields.put("columns[1]", "Provider");
        fields.put("columns[2]", "Name");
        fields.put("columns[3]", "DOC");
        fields.put("dates[3]", "MONTH_FIRST");
        fields.put("columns[4]", "Plan");
        fields.put("columns[5]", "Term");
        fields.put("columns[6]", "Mode");
        fields.put("columns[7]", "Instalment Premium");
        fields.put("columns[8]", "Sum Assured");
        fields.put("words[6." + Words.encoded("annual pay") + "]", "YEARLY");
        fields.put("words[6." + Words.encoded("twice") + "]", "HALF_YEARLY");
        return fields;
    }

    MvcTestResult run(UUID id) {
        return mvc.post()
                .uri("/imports/" + id + "/run")
                .with(as(world.senior))
                .with(csrf())
                .exchange();
    }
}
