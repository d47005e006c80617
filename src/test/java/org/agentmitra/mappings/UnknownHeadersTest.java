package org.agentmitra.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.PortalTest;
import org.agentmitra.templates.TemplateFixture;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet whose headers say nothing opens as what its cells are, whatever else is published. */
@PortalTest
class UnknownHeadersTest extends TemplateFixture {
    private static final String SHEET = """
            Feld 1,Feld 2,Feld 3,Feld 4,Feld 5,Feld 6,Feld 7,Feld 8,Feld 9
            900000017,Asha Rao,05/01/2020,714,18,Mly,300000,1015,paid
            900000025,Mohan Das,31/01/2019,875,25,Yly,500000,12000,
            900000033,Binod Roy,28/02/2021,714,20,Qly,200000,2310,call
            900000041,Charu Das,15/05/2018,714,16,Yly,100000,8450,paid
            """;

    @Autowired
    Uploads uploads;

    @Autowired
    ProviderDirectory providers;

    @Test
    void itOpensAsThePortalsOwnListThoughAnotherTemplateIsPublished() throws Exception {
        publish(designed("Renewal list"));
        UUID id = uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "odd.csv",
                new ByteArrayInputStream(SHEET.getBytes(StandardCharsets.UTF_8)));
        assertThat(jdbc.sql(
                                "select concat(status, ' ', template, ' ', coalesce(cast(template_version as varchar(36)), '-'))"
                                        + " from imports where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("MAPPING policy-list -");
        String page =
                get(world.senior, "/imports/" + id + "/mapping").getResponse().getContentAsString();
        String[] as = {"Policy No", "Name", "DOC", "Plan", "Term", "Mode", "Sum Assured", "Instalment Premium", null};
        for (int column = 0; column < as.length; column++) {
            int from = page.indexOf("name=\"columns[" + column + "]\"");
            String choices = page.substring(from, page.indexOf("</select>", from));
            if (as[column] == null) {
                assertThat(choices).doesNotContain(" selected");
            } else {
                assertThat(choices).contains("value=\"" + as[column] + "\" selected");
            }
        }
        assertThat(page).contains("By its values, 65 %", "By its values, 60 %", "By its values, 35 %");
    }
}
