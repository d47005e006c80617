package org.agentmitra.web;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks for addresses with the ids of records on behalf of those whose records they are not. */
abstract class ForeignFixture {
    static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^/]*?}(?=[/.]|$)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    record Request(HttpMethod method, String path) {}

    /** Requests that are answered with something else than "missing" or "forbidden". */
    List<String> open(List<Request> requests, List<Viewer> viewers) {
        List<String> open = new ArrayList<>();
        for (Request request : requests) {
            for (Viewer viewer : viewers) {
                // A page and a place, which some forms cannot be read without.
                int status = mvc.perform(MockMvcRequestBuilders.request(request.method, request.path)
                                .param("page", "1")
                                .param("to", "1")
                                .with(as(viewer))
                                .with(csrf()))
                        .getResponse()
                        .getStatus();
                if (status != 404 && status != 403) {
                    open.add(status + " for " + viewer.role() + ": " + request);
                }
            }
        }
        return open;
    }

    /**
     * Every mapping below the path, made out with the values.
     *
     * @param values by the names of the variables in paths
     */
    List<Request> requests(String below, Map<String, Object> values) {
        List<Request> requests = new ArrayList<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith(below)) {
                    String path = VARIABLE.matcher(pattern).replaceAll(found -> value(pattern, found.group(1), values));
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> requests.add(new Request(method.asHttpMethod(), path)));
                }
            }
        });
        assertThat(requests).as(below).isNotEmpty();
        return requests;
    }

    private static String value(String pattern, String name, Map<String, Object> values) {
        assertThat(values).as(pattern).containsKey(name);
        return String.valueOf(values.get(name));
    }

    /** A customer in the agent's book. */
    UUID customer(AgentRef agent, String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into customers (id, agent_id, scope_path, name, name_key, stub, source, as_of, created_at)"
                        + " values (?, ?, ?, ?, upper(?), false, 'typed', current_date, current_timestamp)")
                .params(id, agent.id(), agent.path(), name, name)
                .update();
        return id;
    }
}
