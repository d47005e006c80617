package org.agentmitra.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A workbook with several lists: each is read by its own template, and nobody overlooks the others. */
@PortalTest
class OtherSheetsTest extends MappingFixture {
    private static final String POLICIES =
            "Policy No,Client,DOC,Plan,Term,Mode,Modal Prem,SA\n900000077,Asha Patil,31/12/2020,945,20,Yly,5000,500000";
    private static final String HINT = "This workbook has other lists too: ";

    @Autowired
    Trail trail;

    private static void fill(Worksheet sheet, int from, String lines) {
        String[] rows = lines.split("\n", -1);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    sheet.value(from + row, column, cells[column]);
                }
            }
        }
    }

    private UUID workbook(boolean lists) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            fill(book.newWorksheet("Policies"), 0, POLICIES);
            Worksheet other = book.newWorksheet("People");
            fill(other, 0, "Our friends");
            fill(other, 2, lists ? "Customer Name,DOB,City\nAsha Patil,20/08/1994,Pune" : "one\ntwo");
        }
        UUID id = uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "odd.xlsx",
                new ByteArrayInputStream(out.toByteArray()));
        desk.check(id);
        return id;
    }

    private String page(UUID id, String asked) throws Exception {
        return get(world.senior, "/imports/" + id + "/mapping" + asked)
                .getResponse()
                .getContentAsString();
    }

    @Test
    void anotherSheetIsReadByTheTemplateThatKnowsIt() throws Exception {
        UUID id = workbook(true);
        String own = jdbc.sql("select template from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(own).isEqualTo("policy-list");
        String asked = "?template=policy-list&sheet=1&header=1";
        assertThat(page(id, asked + "&was=0@policy-list"))
                .contains("value=\"customer-list\" selected", "value=\"3\" selected", "value=\"City\" selected")
                .contains("name=\"was\" value=\"1@customer-list\"");
        // Somebody who chooses the template, with the sheet or on its page, gets that.
        assertThat(page(id, asked + "&was=1@customer-list")).contains("value=\"policy-list\" selected");
        assertThat(page(id, "?template=lic-premium-due-list&sheet=1&header=1&was=0@policy-list"))
                .contains("value=\"lic-premium-due-list\" selected");
        assertThat(page(id, "?template=customer-list&sheet=0&header=3&was=1@customer-list"))
                .contains("value=\"policy-list\" selected", "value=\"1\" selected", "Modal Prem</label>");
    }

    @Test
    void otherListsOfTheWorkbookAreNamed() throws Exception {
        UUID several = workbook(true);
        assertThat(page(several, "")).contains(HINT + "People. Bring the file again for each.");
        assertThat(get(world.senior, "/imports/" + several))
                .bodyText()
                .contains(HINT + "People. For each, bring the file again");
        assertThat(trail.of(several)).contains("import.lists-found");
        // Once it reads the other, the first is what is left.
        jdbc.sql("update imports set sheet = 1 where id = ?").param(several).update();
        assertThat(get(world.senior, "/imports/" + several)).bodyText().contains(HINT + "Policies. For each");
        UUID plain = workbook(false);
        assertThat(get(world.senior, "/imports/" + plain)).bodyText().doesNotContain(HINT);
        assertThat(trail.of(plain)).doesNotContain("import.lists-found");
        assertThat(page(plain, "")).contains("People").doesNotContain(HINT);
        // A row that the other sheet does not have is none of it.
        assertThat(page(plain, "?template=policy-list&sheet=1&header=2&was=0@policy-list"))
                .contains("Our friends");
    }
}
