package org.agentmitra.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has not accepted the invitation yet can still be given another address and place. */
@PortalTest
class InvitedUserTest extends PageFixture {
    private static final String WRONG = "mera@example.com";
    private static final String RIGHT = "meera@example.com";

    @Autowired
    SentCodes sent;

    @Autowired
    JdbcClient jdbc;

    UUID meera;

    @BeforeEach
    void invite() {
        sent.forget();
        world.lay();
        post(
                world.root,
                "/users",
                Map.of(
                        "name",
                        "Meera Nair",
                        "email",
                        WRONG,
                        "phone",
                        "",
                        "role",
                        "senior_agent",
                        "insurer",
                        "TESTLIFE",
                        "code",
                        "11F"));
        meera = jdbc.sql("select id from users where email = ?")
                .param(WRONG)
                .query(UUID.class)
                .single();
    }

    private Map<String, String> form(String email, String code) {
        Map<String, String> form = new HashMap<>();
        form.put("name", "Meera Nair");
        form.put("email", email);
        form.put("phone", "");
        form.put("insurer", "TESTLIFE");
        form.put("code", code);
        form.put("placed", "true");
        form.put(
                "version",
                jdbc.sql("select version from users where id = ?")
                        .param(meera)
                        .query(String.class)
                        .single());
        return form;
    }

    private List<String> places() {
        return jdbc.sql("select n.code from appointments t join tree_nodes n on n.id = t.node_id where t.user_id = ?")
                .param(meera)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String details(String action) {
        return jdbc.sql("select details from audit_records where subject_id = ? and action = ?")
                .params(meera.toString(), action)
                .query(String.class)
                .single();
    }

    @Test
    void anotherAddressIsInvitedAndTheLinkBeforeIsDead() {
        assertThat(get(world.root, "/users/" + meera + "/edit"))
                .bodyText()
                .contains("name=\"email\"", WRONG, "value=\"TESTLIFE\" selected", "value=\"11F\"");
        String first = sent.lastLink(WRONG);
        assertThat(post(world.root, "/users/" + meera, form(" Meera@Example.com ", "11F")))
                .hasRedirectedUrl("/users/" + meera);
        assertThat(mvc.get().uri(first)).hasRedirectedUrl("/password/reset/new?dead=true");
        assertThat(mvc.get().uri(sent.lastLink(RIGHT))).hasRedirectedUrl("/password/reset/edit");
        assertThat(details("account.updated")).isEqualTo("{\"fields\":[\"email\"]}");
        assertThat(places()).containsExactly("11F");
    }

    @Test
    void anAddressThatStaysIsNotInvitedAgain() {
        post(world.root, "/users/" + meera, form(WRONG, "11F"));
        assertThat(sent.to(WRONG)).hasSize(1);
    }

    @Test
    void anAddressOfAnotherOrNoneIsRefused() {
        String taken = jdbc.sql("select email from users where id = ?")
                .param(world.root.user())
                .query(String.class)
                .single();
        for (String email : List.of(taken, "", "meera")) {
            assertThat(post(world.root, "/users/" + meera, form(email, "11F")))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"email-error\"");
        }
        assertThat(sent.to(WRONG)).hasSize(1);
    }

    @Test
    void anotherPlaceIsTakenAndTheFormerGivenUp() {
        world.agent("Lata Iyer", "0002211F", world.sunita.path());
        assertThat(post(world.root, "/users/" + meera, form(WRONG, "0002211F"))).hasRedirectedUrl("/users/" + meera);
        assertThat(places()).containsExactly("0002211F");
        assertThat(details("user.released")).contains("path");
        post(world.root, "/users/" + meera, form(WRONG, "11F"));
        assertThat(places()).containsExactly("11F");
        assertThat(jdbc.sql("select count(*) from agents where user_id = ?")
                        .param(meera)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPlaceThatIsNoneOrIsNeededIsRefused() {
        assertThat(post(world.root, "/users/" + meera, form(RIGHT, "NOWHERE")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"code-error\"", "value=\"" + RIGHT + "\"");
        assertThat(sent.to(RIGHT)).isEmpty();
        Map<String, String> nowhere = form(WRONG, "");
        nowhere.put("insurer", "");
        assertThat(post(world.root, "/users/" + meera, nowhere))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"insurer-error\"");
        assertThat(places()).containsExactly("11F");
    }

    @Test
    void whoHasAcceptedKeepsAddressAndPlace() {
        mvc.post()
                .uri("/password/reset/edit")
                .param("password", "kettle lantern orchard")
                .param("again", "kettle lantern orchard")
                .cookie(Objects.requireNonNull(mvc.get()
                        .uri(sent.lastLink(WRONG))
                        .exchange()
                        .getResponse()
                        .getCookie("SESSION")))
                .with(csrf())
                .exchange();
        assertThat(jdbc.sql("select status from users where id = ?")
                        .param(meera)
                        .query(String.class)
                        .single())
                .isEqualTo("ACTIVE");
        assertThat(get(world.root, "/users/" + meera + "/edit"))
                .bodyText()
                .doesNotContain("name=\"email\"", "name=\"code\"");
        assertThat(post(world.root, "/users/" + meera, form(RIGHT, ""))).hasRedirectedUrl("/users/" + meera);
        assertThat(sent.to(RIGHT)).isEmpty();
        assertThat(places()).containsExactly("11F");
    }
}
