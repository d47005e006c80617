package org.agentmitra.templates;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An insurer's administrator who designs templates by the forms. */
public abstract class TemplateFixture extends PageFixture {
    @Autowired
    protected JdbcClient jdbc;

    protected Viewer admin;

    @BeforeEach
    void lay() {
        world.lay();
        admin = world.viewer("provider_admin", world.sunita);
    }

    protected UUID made(Viewer viewer, String name, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("name", name, "entity", "policies"));
        fields.putAll(more);
        post(viewer, "/imports/templates", fields);
        return jdbc.sql("select id from import_templates where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    protected UUID made(String name) {
        return made(admin, name, Map.of());
    }

    /** With the columns that new policies need. */
    protected UUID designed(String name) {
        UUID id = made(name);
        column(id, "Bond", "policyNumber");
        column(id, "Party", "holderName");
        column(id, "Begin", "commencedOn");
        column(id, "How", "mode");
        column(id, "Amount", "instalmentPaise");
        return id;
    }

    protected MvcTestResult column(UUID id, String header, String field) {
        return column(id, Map.of("header", header, "field", field));
    }

    protected MvcTestResult column(UUID id, Map<String, String> fields) {
        return change(id, "/columns", fields);
    }

    /** Posts below the template, as its page does: with the version that is shown. */
    protected MvcTestResult change(UUID id, String path, Map<String, String> fields) {
        return change(admin, id, path, fields);
    }

    protected MvcTestResult change(Viewer viewer, UUID id, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("version", version(id));
        return post(viewer, "/imports/templates/" + id + path, all);
    }

    protected void publish(UUID id) {
        change(id, "/publication", Map.of());
    }

    /** The version that is offered. */
    protected String published(UUID id) {
        return jdbc.sql("select published_version from import_templates where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    protected String version(UUID id) {
        return jdbc.sql("select version from import_templates where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("0");
    }

    @Nullable
    protected String status(UUID id) {
        return jdbc.sql("select status from import_templates where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Headers of a version, in order. */
    protected String headers(UUID id, int number) {
        return String.join(
                ",",
                jdbc.sql("select c.header from template_columns c join template_versions v on v.id = c.version_id"
                                + " where v.template_id = ? and v.number = ? order by c.position")
                        .params(id, number)
                        .query((row, n) -> row.getString(1))
                        .list());
    }
}
