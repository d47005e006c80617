package org.agentmitra.web;

import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
@Tag("once")
class TemplateQueriesTest extends QueriesFixture {
    @ParameterizedTest
    @ValueSource(strings = {"/imports/templates", "/imports/templates?q=own&status=DRAFT"})
    void theNumberOfStatementsAboutTemplatesIsFixed(String page) throws Exception {
        checkFixed(world.root, page, this::templates);
    }

    private void templates(int from, int to) {
        for (int i = from; i < to; i++) {
            jdbc.sql("insert into import_templates (id, provider_id, provider_key, entity, target, name, name_key,"
                            + " status, created_by, created_at, updated_at) values (?, ?, ?, 'policies', 'policies', ?,"
                            + " ?, 'DRAFT', ?, current_timestamp, current_timestamp)")
                    .params(
                            Ids.next(),
                            world.provider,
                            world.provider.toString(),
                            "Own " + i,
                            "own " + i,
                            world.root.user())
                    .update();
        }
    }
}
