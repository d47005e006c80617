package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Every mapping for every role that the portal comes with, strangers included, against the table that people have read.
 * A rule that lets somebody else pass fails here; the new table is written beside, to be read before it is kept.
 */
@PortalTest
@Tag("once")
class AccessTableTest extends RuleFixture {
    private static final Path KEPT = Path.of("src/test/resources/access-table.txt");
    private static final Path FOUND = Path.of("target/access-table.txt");

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyRoleOpensWhatTheTableSaysAndNothingElse() throws IOException {
        world.lay();
        Map<String, Viewer> roles = new LinkedHashMap<>();
        jdbc.sql("select name from roles where built_in order by rank desc, name")
                .query(String.class)
                .list()
                .forEach(role -> roles.put(role, world.viewer(role, null)));
        assertThat(roles).hasSizeGreaterThan(8);
        Map<String, String> table = new TreeMap<>();
        everyRequest()
                .forEach(request ->
                        table.put(request.getRequestURI() + " " + request.getMethod(), whoPasses(request, roles)));
        List<String> lines = table.entrySet().stream()
                .map(row -> row.getKey() + ": " + row.getValue())
                .toList();
        Files.write(FOUND, lines);
        assertThat(lines).isEqualTo(Files.readAllLines(KEPT));
    }

    private String whoPasses(MockHttpServletRequest request, Map<String, Viewer> roles) {
        List<String> passing = roles.entrySet().stream()
                .filter(role -> passes(request, role.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (passes(request, null)) {
            return "everybody";
        }
        return passing.size() == roles.size()
                ? "who is signed in"
                : passing.stream().collect(Collectors.joining(" "));
    }
}
