package org.agentmitra.journeys.bench;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.QueryCount;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Server time of whole pages, against what lists aim for. */
final class ListTimes {
    private static final int WARM = 12;
    private static final int TURNS = 15;
    /** Milliseconds of server time. */
    private static final int AIM = 50;
    /** What is too slow: the aim with room for a busy machine, where even the lowest must keep it. */
    private static final int CEILING = 2 * AIM;

    private final String what;
    private final BenchPortal portal;
    private final MockMvc mvc;
    private final List<String> slow = new ArrayList<>();

    /** @param what the lines of the report begin with it */
    ListTimes(String what, BenchPortal portal) {
        this.what = what;
        this.portal = portal;
        this.mvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) portal.context())
                .apply(springSecurity())
                .build();
    }

    /** Measures each page. @param whose the names of the lines begin with it */
    void measure(Viewer viewer, String whose, Map<String, String> urls) throws Exception {
        for (Map.Entry<String, String> url : urls.entrySet()) {
            measure(viewer, whose + url.getKey(), url.getValue());
        }
    }

    private void measure(Viewer viewer, String name, String url) throws Exception {
        Timings timings = new Timings();
        for (int turn = 0; turn < WARM + TURNS; turn++) {
            long begun = System.nanoTime();
            List<String> sent = QueryCount.of(() -> page(viewer, url));
            if (turn >= WARM) {
                timings.add((System.nanoTime() - begun) / 1e6, sent.size());
            }
        }
        Report.line(
                "%s %s, %s: median %.1f ms, lowest %.1f ms, p95 %.1f ms, %d queries%s",
                what,
                portal.database(),
                name,
                timings.median(),
                timings.lowest(),
                timings.p95(),
                timings.queries(),
                timings.median() > AIM ? " ABOVE " + AIM : "");
        if (timings.median() > CEILING || timings.lowest() > AIM) {
            slow.add(name);
        }
    }

    String page(Viewer viewer, String path) throws Exception {
        var response =
                mvc.perform(get(URI.create(path)).with(as(viewer))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    void assertNoneIsSlow() {
        assertThat(slow).isEmpty();
    }
}
