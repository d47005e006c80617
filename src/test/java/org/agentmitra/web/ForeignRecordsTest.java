package org.agentmitra.web;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.jobs.ImportFinished;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every address of a record, asked by everybody whose record it is not: missing or forbidden, never shown, never changed. */
@PortalTest
@Tag("once")
class ForeignRecordsTest extends ForeignFixture {
    @Autowired
    TestPolicies policies;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ApplicationEventPublisher events;

    private Map<String, UUID> records;

    @BeforeEach
    void fillTheBookOfSunita() throws Exception {
        world.lay();
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000001", "Asha Rao")));
        UUID policy = policies.idOf("900000001");
        UUID holder = jdbc.sql("select holder_id from policies where id = ?")
                .param(policy)
                .query(UUID.class)
                .single();
        String csv = "PolicyNo,Name,DOC,Plan/Term,Mode,FUP,Premium,Due,Total\n"
                + "900000002,ASHA RAO,05/01/2020,714/18,Mly,01/2026,1015,1,1015\n";
        UUID file = uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "due.csv",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        events.publishEvent(new ImportFinished(file, world.senior.user(), "policies", "due.csv", false, 1, 0, 0, 0, 0));
        UUID message = jdbc.sql("select id from messages where user_id = ?")
                .param(world.senior.user())
                .query(UUID.class)
                .single();
        records = Map.of(
                "policies",
                policy,
                "customers",
                holder,
                "imports",
                file,
                "commissions",
                bill(file),
                "inbox",
                message,
                "messages",
                message,
                "templates",
                template());
    }

    /** With one line. */
    private UUID bill(UUID file) {
        jdbc.sql("insert into commission_bills (import_id, provider_id, agent_id, agent_name, agent_code, scope_path,"
                        + " currency, as_of, brought_at) select id, provider_id, agent_id, agent_name, agent_code,"
                        + " scope_path, 'INR', as_of, uploaded_at from imports")
                .update();
        jdbc.sql("insert into commission_lines (import_id, row_no, policy_number, policy_key, premium_minor,"
                        + " commission_minor) select import_id, 1, '1', '1', 100, 5 from commission_bills")
                .update();
        return file;
    }

    /** A draft of the insurer's. */
    private UUID template() {
        UUID id = Ids.next();
        jdbc.sql("insert into import_templates (id, provider_id, provider_key, entity, target, name, name_key, status,"
                        + " created_by, created_at, updated_at) values (?, ?, ?, 'policies', 'policies', 'Own', 'own',"
                        + " 'DRAFT', ?, current_timestamp, current_timestamp)")
                .params(id, world.provider, world.provider.toString(), world.root.user())
                .update();
        jdbc.sql("insert into template_versions (id, template_id, number, state, mode, doubles, created_by, created_at)"
                        + " values (?, ?, 1, 'DRAFT', 'UPSERT', 'FIRST', ?, current_timestamp)")
                .params(Ids.next(), id, world.root.user())
                .update();
        return id;
    }

    @Test
    void whatIsNotTheirsIsMissingOrForbidden() {
        List<Viewer> others = List.of(
                world.junior,
                world.stranger,
                world.viewer("junior_agent", world.ravi),
                world.viewer("regional_manager", null),
                world.viewer("policyholder", null),
                world.viewer("compliance_officer", null),
                world.viewer("guest", null));
        assertThat(open(requests(), others)).isEmpty();
    }

    /** Whatever their role; but for who reads all records of the area, wherever they stand. */
    @Test
    void nobodyOfAnotherInsurerOpensThem() {
        AgentRef elsewhere = world.agentElsewhere("Meera Nair", "0009999Z");
        List<String> roles = jdbc.sql("select name from roles where built_in order by name")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(roles).hasSizeGreaterThan(8);
        for (String role : roles) {
            Viewer viewer = world.viewer(role, elsewhere);
            List<Request> closed = requests().stream()
                    .filter(request -> !readsAll(viewer, request.path().split("/")[1]))
                    .toList();
            assertThat(open(closed, List.of(viewer))).isEmpty();
        }
    }

    private static boolean readsAll(Viewer viewer, String area) {
        String resource = area.equals("messages") ? "notifications" : area;
        return viewer.grants().entrySet().stream()
                .anyMatch(grant -> grant.getKey().startsWith(resource + ".") && grant.getValue() == Reach.ALL);
    }

    /** Compliance reads every user; an insurer's administrator only those below. */
    @Test
    void usersAreMissingOrForbiddenToWhoDoesNotAdministerThem() {
        records = Map.of("users", world.junior.user());
        List<Viewer> others = List.of(
                world.senior,
                world.junior,
                world.viewer("regional_manager", world.sunita),
                world.viewer("provider_admin", world.ravi),
                world.viewer("policyholder", null),
                world.viewer("guest", null));
        assertThat(open(requests(), others)).isEmpty();
        List<Request> writes = new ArrayList<>(requests());
        writes.removeIf(request -> request.method() != HttpMethod.POST);
        assertThat(open(writes, List.of(world.viewer("compliance_officer", null))))
                .isEmpty();
        writes.removeIf(request -> request.path().endsWith("/impersonation"));
        assertThat(open(writes, List.of(world.viewer("customer_support_lead", null))))
                .isEmpty();
    }

    @Test
    void strangersAreSentToSignIn() {
        for (Request request : requests()) {
            assertThat(mvc.perform(MockMvcRequestBuilders.request(request.method(), request.path())
                            .with(csrf())))
                    .as(request.toString())
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .startsWith("/login");
        }
    }

    @Test
    void theOwnerSeesThem() {
        for (String area : List.of("policies", "customers", "imports", "commissions")) {
            assertThat(mvc.get().uri("/" + area + "/" + records.get(area)).with(as(world.senior)))
                    .hasStatusOk();
        }
    }

    /** Every mapping with an id in its path, made out to the record of its area. */
    private List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                String area = pattern.startsWith("/imports/templates/")
                        ? "templates"
                        : pattern.split("/", 3)[1 % pattern.split("/", 3).length];
                if (pattern.contains("{id}") && records.containsKey(area)) {
                    String path = pattern.replaceAll("\\{(id|correction)}", String.valueOf(records.get(area)))
                            .replace("{role}", "junior_agent")
                            .replaceAll("\\{(position|row)}", "1")
                            .replaceAll("\\{number:[^/]*", "1")
                            .replaceAll("\\{\\w+}", String.valueOf(records.get(area)));
                    methods.forEach(method -> requests.add(new Request(method.asHttpMethod(), path)));
                }
            }
        });
        assertThat(requests).hasSizeGreaterThan(8);
        return requests;
    }
}
