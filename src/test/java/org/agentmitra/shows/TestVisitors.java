package org.agentmitra.shows;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People who look at what an agent of the world shares, as browsers ask. */
@TestComponent
public class TestVisitors {
    private static final String BROWSER = "Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile";

    private final ShareLinks links;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    TestVisitors(ShareLinks links, JdbcClient jdbc, MockMvcTester mvc) {
        this.links = links;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    /** Address of a new link. */
    public String link(Viewer viewer, UUID presentation) {
        links.add(viewer, presentation, Duration.ofDays(7));
        return "/p/"
                + jdbc.sql("select code from presentation_links where presentation_id = ? order by id desc limit 1")
                        .param(presentation)
                        .query(String.class)
                        .single();
    }

    /** A customer of the agent who is signed in. */
    public Viewer customer(World world, String name) {
        Viewer account = world.viewer("policyholder", null);
        UUID customer = Ids.next();
        jdbc.sql(
                        "insert into customers (id, agent_id, scope_path, user_id, name, name_key, stub, source, as_of, created_at)"
                                + " values (?, ?, ?, ?, ?, ?, false, 'typed', current_date, current_timestamp)")
                .params(
                        customer,
                        world.sunita.id(),
                        world.sunita.path(),
                        account.user(),
                        name,
                        name.toUpperCase(Locale.ROOT))
                .update();
        return new Viewer(
                account.user(),
                name,
                account.role(),
                account.grants(),
                null,
                null,
                List.of(),
                Set.of(customer),
                account.zone());
    }

    /** @param visitor one letter, so that visitors are told apart; null for a browser that comes for the first time */
    public MvcTestResult get(String path, @Nullable String visitor) {
        return mvc.get().uri(path).with(request -> browser(request, visitor)).exchange();
    }

    /** What a page of the portal sends. */
    public MvcTestResult post(String path, @Nullable String visitor, Map<String, String> fields) {
        var request =
                mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin").with(sent -> browser(sent, visitor));
        fields.forEach(request::param);
        return request.exchange();
    }

    /** As from a browser of today. */
    public static MockHttpServletRequest browser(MockHttpServletRequest request, @Nullable String visitor) {
        request.addHeader("User-Agent", BROWSER);
        if (visitor != null) {
            request.setCookies(new Cookie("visitor", visitor.repeat(22)));
        }
        return request;
    }
}
