package org.agentmitra.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class TemplateControllerTest extends TemplateFixture {
    @Test
    void anAdministratorDesignsAndPublishesATemplate() {
        UUID id = designed("Bonds of Ganga");
        assertThat(get(admin, "/imports/templates/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Bonds of Ganga", "Draft", "Bond", "Policy number", "Publish version 1");
        assertThat(change(id, "/publication", Map.of("note", "First"))).hasStatus3xxRedirection();
        assertThat(status(id)).isEqualTo("PUBLISHED");
        assertThat(get(admin, "/imports/templates?q=bonds")).bodyText().contains("Bonds of Ganga", "Published");
        assertThat(get(admin, "/imports/templates?status=DRAFT")).bodyText().contains("No template matches");
    }

    @Test
    void aPublishedVersionIsNeverChangedAndAnEarlierOneComesBack() {
        UUID id = designed("Bonds");
        change(id, "/publication", Map.of());
        assertThat(column(id, "Span", "term")).hasStatus3xxRedirection();
        assertThat(headers(id, 1)).isEqualTo("Bond,Party,Begin,How,Amount");
        assertThat(headers(id, 2)).isEqualTo("Bond,Party,Begin,How,Amount,Span");
        change(id, "/publication", Map.of());
        assertThat(headers(id, 1)).isEqualTo("Bond,Party,Begin,How,Amount");
        assertThat(get(admin, "/imports/templates/" + id + "/versions/1"))
                .bodyText()
                .contains("Earlier", "Restore as a draft")
                .doesNotContain("Span");
        MvcTestResult restored = change(id, "/restoration", Map.of("number", "1"));
        assertThat(restored).hasRedirectedUrl("/imports/templates/" + id);
        assertThat(restored).flash().containsEntry("message", "templates.restored");
        assertThat(headers(id, 3)).isEqualTo(headers(id, 1));
        assertThat(status(id)).isEqualTo("PUBLISHED");
        MvcTestResult discarded = change(id, "/draft/end", Map.of());
        assertThat(discarded).hasRedirectedUrl("/imports/templates/" + id);
        assertThat(discarded).flash().containsEntry("message", "templates.discarded");
        assertThat(headers(id, 3)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidInsteadOfPublishing() {
        UUID id = made("Half");
        assertThat(change(id, "/publication", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("It cannot be published yet", "Add the columns of the sheet first");
        column(id, "Party", "holderName");
        assertThat(change(id, "/publication", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("No column fills Policy number, by which records are found", "No column fills Premium mode");
        assertThat(status(id)).isEqualTo("DRAFT");
    }

    @Test
    void columnsMoveAndGo() {
        UUID id = designed("Bonds");
        assertThat(change(id, "/columns/5/move", Map.of("to", "1"))).hasStatus3xxRedirection();
        assertThat(headers(id, 1)).isEqualTo("Amount,Bond,Party,Begin,How");
        change(id, "/columns/1/move", Map.of("to", "0"));
        change(id, "/columns/2/move", Map.of("to", "99"));
        assertThat(headers(id, 1)).isEqualTo("Amount,Party,Begin,How,Bond");
        assertThat(change(id, "/columns/1/end", Map.of())).hasStatus3xxRedirection();
        assertThat(headers(id, 1)).isEqualTo("Party,Begin,How,Bond");
        assertThat(change(id, "/columns/9/end", Map.of())).hasStatus(404);
    }

    @Test
    void whoSawAnOlderStateChangesNothing() {
        UUID id = designed("Bonds");
        String seen = version(id);
        column(id, "Span", "term");
        change(id, "/columns/1/end", Map.of("version", seen));
        assertThat(headers(id, 1)).isEqualTo("Bond,Party,Begin,How,Amount,Span");
        assertThat(column(id, Map.of("header", "Late", "field", "ppt", "version", seen)))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else changed this template meanwhile");
        assertThat(change(id, "/publication", Map.of("version", seen))).hasStatus3xxRedirection();
        assertThat(status(id)).isEqualTo("DRAFT");
    }

    @Test
    void aTemplateIsRetiredAndOfferedAgainAndOneThatNobodyUsedIsDeleted() {
        UUID id = designed("Bonds");
        change(id, "/retirement", Map.of());
        assertThat(status(id)).isEqualTo("DRAFT");
        change(id, "/publication", Map.of());
        change(id, "/retirement", Map.of());
        assertThat(status(id)).isEqualTo("RETIRED");
        change(id, "/retirement/end", Map.of());
        assertThat(status(id)).isEqualTo("PUBLISHED");
        assertThat(change(id, "/end", Map.of())).hasRedirectedUrl("/imports/templates");
        assertThat(status(id)).isNull();
    }

    @Test
    void anotherInsurersTemplateIsMissingAndThoseForAllAreOnlyRead() {
        UUID own = designed("Bonds");
        Viewer elsewhere = world.viewer("provider_admin", world.agentElsewhere("Meera Nair", "0009999Z"));
        UUID all = made(world.root, "For all", Map.of("owner", "all", "from", "built-in"));
        for (String path : List.of("", "/edit", "/columns/1/edit", "/columns/new", "/versions/1", "/samples")) {
            assertThat(get(elsewhere, "/imports/templates/" + own + path))
                    .as(path)
                    .hasStatus(404);
        }
        for (String path :
                List.of("", "/columns", "/columns/1", "/columns/1/end", "/publication", "/end", "/samples")) {
            Map<String, String> fields = Map.of("name", "Mine", "header", "Mine");
            assertThat(change(elsewhere, own, path, fields)).as(path).hasStatus(404);
        }
        assertThat(get(elsewhere, "/imports/templates"))
                .bodyText()
                .contains("For all")
                .doesNotContain("Bonds");
        assertThat(get(elsewhere, "/imports/templates/" + all))
                .hasStatusOk()
                .bodyText()
                .contains("Policy No")
                .doesNotContain("Add a column");
        assertThat(change(elsewhere, all, "/publication", Map.of())).hasStatus(404);
        assertThat(change(elsewhere, all, "/columns/1/end", Map.of())).hasStatus(404);
        assertThat(get(world.senior, "/imports/templates")).hasStatus(403);
    }

    @Test
    void aCopyBelongsToWhoMakesItAndNamesAreFreeForOthers() {
        UUID all = made(world.root, "Shared", Map.of("owner", "all", "from", "built-in"));
        UUID copy = made(admin, "Ours", Map.of("from", all.toString()));
        assertThat(headers(copy, 1)).isEqualTo(headers(all, 1)).contains("Policy No");
        assertThat(jdbc.sql("select provider_id from import_templates where id = ?")
                        .param(copy)
                        .query(UUID.class)
                        .single())
                .isEqualTo(world.provider);
        assertThat(post(admin, "/imports/templates", Map.of("name", " OURS ", "entity", "due-list")))
                .hasStatus(422)
                .bodyText()
                .contains("Another template has this name");
        assertThat(post(world.root, "/imports/templates", Map.of("name", "Ours", "entity", "due-list", "owner", "all")))
                .hasStatus3xxRedirection();
        assertThat(post(world.root, "/imports/templates", Map.of("name", " ", "entity", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a name", "Choose what the template is for", "Choose an insurer, or all");
    }

    @Test
    void theNameChangesAndTheAuditTellsFromWhat() {
        UUID id = made("Bonds");
        assertThat(change(id, "", Map.of("name", "Bonds of 2026", "description", "Monthly")))
                .hasStatus3xxRedirection();
        assertThat(get(admin, "/imports/templates/" + id)).bodyText().contains("Bonds of 2026", "Monthly");
        assertThat(said("template.updated")).contains("Bonds\"", "Bonds of 2026", "description");
        column(id, Map.of("header", "Bond", "field", "policyNumber", "sample", "123456789"));
        change(id, "/columns/1", Map.of("header", "Bond no", "field", "policyNumber", "required", "true"));
        assertThat(said("template.column_changed"))
                .contains("Bond no", "required")
                .doesNotContain("123456789");
        assertThat(get(world.root, "/audit?action=template"))
                .hasStatusOk()
                .bodyText()
                .contains("Template renamed");
    }

    private String said(String action) {
        return jdbc.sql("select details from audit_records where action = ? order by id desc fetch first 1 rows only")
                .param(action)
                .query(String.class)
                .single();
    }
}
