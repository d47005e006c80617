package org.agentmitra.customerimports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.formats.Handling;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowWord;
import org.agentmitra.targets.TypedRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Customer lists are known by their columns, checked against the book and brought. */
@PortalTest
class CustomerImportTest extends CustomerListFixture {
    @Autowired
    CustomerImport target;

    @Autowired
    FinishedImports finished;

    private String kind(UUID id) {
        return jdbc.sql("select kind || ' ' || status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void theDryRunSaysWhoIsNewAndWhatTheBookLearns() throws Exception {
        List<String> before = book();
        UUID id = checked(SHEET);
        assertThat(outcomes(id)).containsExactly("UPDATED", "CREATED", "DUPLICATE", "FAILED");
        assertThat(findings(id)).containsExactly("4 customer-twice", "5 customer-unidentified");
        assertThat(book()).isEqualTo(before);
        assertThat(get(world.senior, "/imports/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Customer list", "Import 2 rows, skip 2", "05 Mar 1985", "asha@example.com")
                .contains("12 Lake Road, Pune, 411001", "Neither birth date nor mobile");
        assertThat(get(world.stranger, "/imports/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void newOnesAreMadeAndGapsAreFilled() throws Exception {
        UUID id = bring(SHEET);
        assertThat(book())
                .containsExactly(
                        "Asha Rao|1985-03-05|+919876500001|asha@example.com|4, Hill Road",
                        "Mira Das|1990-04-06|+919876500002|null|12 Lake Road, Pune, 411001");
        assertThat(get(world.senior, "/imports/" + id)).bodyText().contains("See the customers", "href=\"/customers\"");
    }

    @Test
    void whatTheBookKnowsIsLeftAndSaid() throws Exception {
        add("Mira Das", "1990-04-06", "+919876500009", "1 Sea Road");
        UUID id = bring(HEADER + MIRA.replace(",,12 Lake", ",wrong,12 Lake"));
        assertThat(findings(id))
                .containsExactlyInAnyOrder(
                        "2 customer-email", "2 customer-mobile-differs", "2 customer-address-differs");
        assertThat(outcomes(id)).containsExactly("UNCHANGED");
        assertThat(book()).contains("Mira Das|1990-04-06|+919876500009|null|1 Sea Road");
    }

    @Test
    void theSameListAgainSaysNothingNew() throws Exception {
        bring(HEADER + ASHA + MIRA);
        UUID again = submit(HEADER + ASHA + MIRA);
        jobs.confirm(again, world.senior.user());
        desk.check(again);
        assertThat(outcomes(again)).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(get(world.senior, "/imports/" + again))
                .bodyText()
                .contains("No row of this file can be imported.")
                .doesNotContain(again + "/run");
    }

    @Test
    void whoFitsTwoPeopleIsNobody() throws Exception {
        add("Mira Das", "1990-04-06", null, null);
        jdbc.sql(
                        "insert into customers (id, agent_id, scope_path, name, name_key, born_on, stub, source, as_of, created_at)"
                                + " select cast(? as uuid), agent_id, scope_path, name, name_key, born_on, stub, source, as_of, created_at"
                                + " from customers where name = 'Mira Das' and born_on is not null")
                .param(UUID.fromString("00000000-0000-7000-8000-000000000001"))
                .update();
        UUID id = checked(HEADER + MIRA.replace("9876500002", ""));
        assertThat(findings(id)).containsExactly("2 customer-ambiguous");
        assertThat(outcomes(id)).containsExactly("FAILED");
    }

    @Test
    void whoCameMeanwhileIsNotMadeTwice() throws Exception {
        UUID id = checked(HEADER + MIRA);
        add("Mira Das", null, "+919876500002", null);
        jobs.start(id, world.senior.user());
        desk.run(id, () -> false);
        assertThat(outcomes(id)).containsExactly("UPDATED");
        assertThat(book())
                .contains("Mira Das|1990-04-06|+919876500002|null|12 Lake Road, Pune, 411001")
                .hasSize(2);
    }

    @Test
    void aTemplateMayLetRowsAddOrUpdateAlone() {
        Map<String, Object> mira = Map.of("customerName", "Mira Das", "mobile", "+919876500002");
        Map<String, Object> known = Map.of("customerName", "Asha Rao", "mobile", "+919876500001");
        assertThat(codes(Handling.Mode.INSERT, mira, known)).containsExactly("3 customer-only-adds");
        assertThat(codes(Handling.Mode.UPDATE, mira, known)).containsExactly("2 customer-only-updates");
    }

    private List<String> codes(Handling.Mode mode, Map<String, Object> first, Map<String, Object> second) {
        ImportContext.Book book =
                new ImportContext.Book(providers.byId(world.provider).orElseThrow(), world.sunita);
        ImportContext context = new ImportContext(
                Ids.next(),
                "customer-list",
                world.root.user(),
                book,
                TestPolicies.TODAY,
                TestPolicies.TODAY,
                Handling.of(mode, Handling.Doubles.FIRST));
        return target.check(context, TestPolicies.rows(List.of(first, second))).stream()
                .map(finding -> finding.row() + " " + finding.code())
                .toList();
    }

    @Test
    void whatSomebodyLeftOutIsLeftOut() throws Exception {
        UUID id = checked(HEADER + MIRA);
        TypedRow left = new TypedRow(2, Map.of(), Map.of(), true, field -> null, RowWord.SKIP);
        assertThat(target.check(finished.context(id), List.of(left))).isEmpty();
        assertThat(outcomes(id)).containsExactly("SKIPPED");
    }

    @Test
    void aListOfPoliciesWithColumnsOfItsOwnStaysOne() throws Exception {
        assertThat(kind(submit(HEADER + ASHA))).isEqualTo("customers UPLOADED");
        assertThat(kind(submit("Name,DOB,Mobile\nAsha Rao,05/03/1985,9876500001\n")))
                .isEqualTo("customers UPLOADED");
        assertThat(kind(submit("Bond,Name,DOB,Mobile,Begins\n1,Asha Rao,05/03/1985,9876500001,01/01/2020\n")))
                .isEqualTo("policies MAPPING");
    }

    @Test
    void templatesCanBeMadeForIt() {
        assertThat(get(world.root, "/imports/templates/new"))
                .bodyText()
                .contains("value=\"customers\"", "value=\"commission-bill\"", "Commission bill");
    }

    @Test
    void whatElseAListTellsIsKeptSealedAndNeverOverwritten() throws Exception {
        String header = "Customer Name,Mobile,Gender,PAN,Aadhaar Last 4,Annual Income,Anniversary,Family Head\n";
        UUID id = checked(header
                + "Asha Rao,9876500001,F,ZZZPR1234Q,9999 1234 5678,600000,05/03/2010,Mohan Rao\n"
                + "Mira Das,9876500002,x,nonsense,5678,,,\n");
        assertThat(outcomes(id)).containsExactly("UPDATED", "CREATED");
        assertThat(findings(id))
                .containsExactlyInAnyOrder(
                        "2 customer-aadhaar-whole", "3 customer-particular", "3 customer-particular");
        assertThat(values(id)).containsExactlyInAnyOrder("2 XXXX XXXX 5678", "3 x", "3 •••• ENSE");
        assertThat(get(world.senior, "/imports/" + id))
                .bodyText()
                .contains("ZZZPR****Q", "XXXX XXXX 5678", "05 Mar 2010", "Mohan Rao", "Female", "₹6,00,000")
                .contains("XXXX XXXX 5678", "•••• ENSE")
                .doesNotContain("ZZZPR1234Q", "99991234", "9999 1234", "nonsense");
        assertThat(jdbc.sql("select particulars from customer_import_rows where import_id = ? and row_no = 2")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("ZZZPR", "Mohan");
        desk.complete(id);
        assertThat(get(world.senior, "/customers/" + asha)).bodyText().contains("ZZZPR****Q", "Mohan Rao");
        UUID other = bring(header + "Asha Rao,9876500001,F,ZZZPX9876Q,,,,Somebody Else\n");
        assertThat(findings(other)).containsExactly("2 customer-particular-differs", "2 customer-particular-differs");
        assertThat(values(other)).containsExactlyInAnyOrder("2 ZZZPX****Q", "2 Somebody Else");
        assertThat(get(world.senior, "/customers/" + asha))
                .bodyText()
                .contains("ZZZPR****Q", "Mohan Rao")
                .doesNotContain("Somebody Else");
    }

    /** What the findings say that stands in the cells. */
    private List<String> values(UUID id) {
        return jdbc.sql("select row_number, cell_value from import_findings where import_id = ?")
                .param(id)
                .query((row, n) -> row.getInt(1) + " " + row.getString(2))
                .list();
    }
}
