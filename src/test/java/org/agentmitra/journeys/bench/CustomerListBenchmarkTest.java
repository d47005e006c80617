package org.agentmitra.journeys.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The customers of an agent who has 100,000, beside another book as large: server time of whole pages. */
@Tag("bench")
class CustomerListBenchmarkTest {
    private static final int CUSTOMERS = 100_000;

    @ParameterizedTest
    @EnumSource
    void aHundredThousandCustomersAreListedAtOnce(BenchPortal.Database database, @TempDir Path folder)
            throws Exception {
        try (BenchPortal portal = BenchPortal.on(database, folder)) {
            World world = portal.bean(World.class).lay();
            new ManyCustomers(portal, world).of(CUSTOMERS);
            ListTimes times = new ListTimes("customers", portal);
            times.measure(world.senior, "own book: ", urls());
            times.measure(world.root, "everything: ", urls());
            times.assertNoneIsSlow();
        }
    }

    private static Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("plain", "/customers?q=");
        urls.put("by premium, backwards", "/customers?sort=-premium");
        urls.put("latest", "/customers?sort=-added");
        urls.put("name", "/customers?q=leela");
        urls.put("two names", "/customers?q=leela+menon");
        urls.put("mobile", "/customers?q=98100555");
        urls.put("policy number", "/customers?q=100055555");
        urls.put("nobody", "/customers?q=zzzz");
        urls.put("high value", "/customers?segment=high-value");
        urls.put("high value, by premium", "/customers?segment=high-value&sort=-premium");
        urls.put("new", "/customers?segment=new&sort=-added");
        urls.put("at risk", "/customers?segment=at-risk");
        urls.put("at risk, by premium", "/customers?segment=at-risk&sort=-premium");
        urls.put("birthday this month", "/customers?segment=birthday");
        urls.put("KYC pending", "/customers?segment=kyc-pending");
        urls.put("KYC approved", "/customers?kyc=approved&sort=-added");
        urls.put("incomplete", "/customers?record=incomplete");
        urls.put("several at once", "/customers?segment=at-risk&kyc=approved&record=complete&sort=-premium&q=leela");
        urls.put("middle", "/customers?after=" + ManyCustomers.customer(CUSTOMERS / 2));
        urls.put("before the middle", "/customers?before=" + ManyCustomers.customer(CUSTOMERS / 2));
        urls.put("counts", "/customers/counts");
        urls.put("a customer", "/customers/" + ManyCustomers.customer(CUSTOMERS / 2));
        urls.put("agenda", "/agenda");
        return urls;
    }
}
