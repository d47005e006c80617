package org.agentmitra.customerimports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.PageFixture;
import org.agentmitra.uploads.Uploads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The book of Sunita with Asha in it, and lists of customers for it. */
abstract class CustomerListFixture extends PageFixture {
    static final String HEADER = "Customer Name,DOB,Mobile,Email,Address 1,City,PIN\n";
    static final String ASHA = "Asha Rao,05/03/1985,9876500001,asha@example.com,,,\n";
    static final String MIRA = "Mira Das,06/04/1990,9876500002,,12 Lake Road,Pune,411001\n";
    static final String SHEET = HEADER + ASHA + MIRA + "MIRA DAS,,9876500002,,,,\nRavi Nobody,,,,,Pune,\n";

    @Autowired
    CustomerBook customers;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportJobs jobs;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void layBook() {
        world.lay();
        asha = add("Asha Rao", null, "+919876500001", "4, Hill Road");
    }

    UUID add(String name, @Nullable String born, @Nullable String mobile, @Nullable String address) {
        LocalDate day = born == null ? null : LocalDate.parse(born);
        return customers
                .settle(
                        world.sunita,
                        List.of(new HolderFacts(name, day, mobile, address)),
                        world.root.user(),
                        "test",
                        LocalDate.parse("2026-01-01"))
                .getFirst();
    }

    UUID submit(String sheet) throws Exception {
        return uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "people.csv",
                new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    UUID checked(String sheet) throws Exception {
        UUID id = submit(sheet);
        desk.check(id);
        return id;
    }

    UUID bring(String sheet) throws Exception {
        UUID id = submit(sheet);
        desk.complete(id);
        return id;
    }

    List<String> book() {
        return jdbc.sql("select name, born_on, mobile, email, address, stub from customers order by name, mobile")
                .query((row, n) -> row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3) + "|"
                        + row.getString(4) + "|" + row.getString(5) + (row.getBoolean(6) ? "|stub" : ""))
                .list();
    }

    List<String> findings(UUID id) {
        return jdbc.sql("select row_number, code from import_findings where import_id = ? order by row_number, id")
                .param(id)
                .query((row, n) -> row.getInt(1) + " " + row.getString(2))
                .list();
    }

    List<String> outcomes(UUID id) {
        return jdbc.sql("select outcome from customer_import_rows where import_id = ? order by row_no")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
