package org.agentmitra.web;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An import of Sunita's book, wherever it stands: who may not see it learns nothing of it, and moves nothing. */
@PortalTest
@Tag("once")
class ForeignImportsTest extends PageFixture {
    private static final String NAME = "sunitas-own-list.csv";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    JdbcClient jdbc;

    private UUID id;

    private record Request(HttpMethod method, String path) {}

    @BeforeEach
    void bring() throws Exception {
        world.lay();
        id = brought(world.senior, world.sunita);
        desk.check(id);
    }

    private UUID brought(Viewer by, AgentRef into) throws Exception {
        DueListFile file =
                new DueListFile(into.code()).row("900000001", "05/01/2020").row("900000002", "31/02/2020");
        return uploads.submit(by, providers.byId(world.provider).orElseThrow(), into, NAME, file.open());
    }

    /** Each address of an import. */
    private List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.matches("/imports/(people/)?\\{id}.*")) {
                    String path = pattern.replaceAll("\\{(id|correction)}", id.toString());
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> requests.add(new Request(method.asHttpMethod(), path)));
                }
            }
        });
        assertThat(requests).hasSizeGreaterThan(20);
        return requests;
    }

    private int status(Viewer viewer, Request request) {
        return mvc.perform(MockMvcRequestBuilders.request(request.method, request.path)
                        .param("reason", "It was the wrong list")
                        .param("agreed", "true")
                        .param("line", "5")
                        .param("column", "D.o.C")
                        .param("value", "28/02/2020")
                        .with(as(viewer))
                        .with(csrf()))
                .getResponse()
                .getStatus();
    }

    private String row() {
        return jdbc.sql("select * from imports where id = ?")
                .param(id)
                .query()
                .singleRow()
                .toString();
    }

    /** What an import is moved to by SQL, so that it is there whatever led to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'MAPPING'",
                "status = 'CHECKED'",
                "status = 'CHECKED', approval_asked_at = uploaded_at, approval_asked_by = uploaded_by",
                "status = 'RUNNING', paused_at = uploaded_at, paused_by = uploaded_by",
                "status = 'COMPLETED_WITH_ERRORS', finished_at = uploaded_at",
                "status = 'COMPLETED', finished_at = uploaded_at, undo_asked_at = uploaded_at",
                "status = 'CANCELLED', finished_at = uploaded_at"
            })
    void isClosedToOthersInEveryState(String state) {
        jdbc.sql("update imports set " + state + " where id = ?").param(id).update();
        String before = row();
        AgentRef elsewhere = world.agentElsewhere("Meera Nair", "0009999Z");
        List<Viewer> others = List.of(world.stranger, world.viewer("provider_admin", elsewhere));
        assertClosed(others);
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void isClosedToEverybodyElse() {
        String before = row();
        AgentRef elsewhere = world.agentElsewhere("Meera Nair", "0009999Z");
        assertClosed(
                List.of(world.junior, world.viewer("regional_manager", elsewhere), world.viewer("policyholder", null)));
        assertThat(row()).isEqualTo(before);
    }

    private void assertClosed(List<Viewer> others) {
        List<String> open = new ArrayList<>();
        for (Request request : requests()) {
            for (Viewer viewer : others) {
                int status = status(viewer, request);
                if (status != 404 && status != 403) {
                    open.add(status + " for " + viewer.role() + ": " + request);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    /** Support reads every import, to help; compliance reads none. */
    @Test
    void whoHelpsReadsItAndMovesNothing() {
        Viewer support = world.viewer("support_staff", null);
        String before = row();
        for (Request request : requests()) {
            if (request.method == HttpMethod.POST) {
                assertThat(status(support, request)).as(request.toString()).isIn(403, 404);
            }
            assertThat(status(world.viewer("compliance_officer", null), request))
                    .as(request.toString())
                    .isIn(403, 404);
        }
        assertThat(row()).isEqualTo(before);
        assertThat(get(support, "/imports/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(NAME)
                .doesNotContain("/imports/" + id + "/run", "/imports/" + id + "/cancellation", "/undo/new");
    }

    @Test
    void listsNameItToThoseWhoSeeIt() throws Exception {
        for (String list : List.of("/imports", "/imports?search=sunitas", "/imports?status=CHECKED", "/")) {
            assertThat(get(world.junior, list)).bodyText().doesNotContain(NAME);
            assertThat(get(world.stranger, list)).bodyText().doesNotContain(NAME);
            assertThat(get(world.senior, list)).bodyText().contains(NAME);
        }
        assertThat(get(world.viewer("support_staff", null), "/imports"))
                .bodyText()
                .contains(NAME);
    }

    @Test
    void whoLeadsAnAgentSeesWhatIsBroughtBelow() throws Exception {
        UUID below = brought(world.junior, world.jatin);
        assertThat(get(world.senior, "/imports/" + below)).hasStatusOk();
        assertThat(get(world.stranger, "/imports/" + below)).hasStatus(404);
    }

    @Test
    void nobodyBringsAFileIntoABookOutOfSight() {
        for (Viewer viewer : List.of(world.junior, world.stranger)) {
            assertThat(mvc.post()
                            .uri("/imports")
                            .multipart()
                            .file(new MockMultipartFile(
                                    "file",
                                    "due.csv",
                                    "text/csv",
                                    new DueListFile(world.sunita.code()).rows(1).bytes()))
                            .param("provider", world.provider.toString())
                            .param("agent", world.sunita.id().toString())
                            .param("key", Ids.next().toString())
                            .with(as(viewer))
                            .with(csrf()))
                    .hasStatus(404);
        }
    }
}
