package org.agentmitra.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** E-mail address, phone and agency code are names of one account. */
@PortalTest
class LoginNamesTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String REFUSED = "Check both fields";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void open() {
        asha = accounts.open(null, "Asha Iyer", "asha@example.com", PASSWORD, "junior_agent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+91 98765 00001", "098765-00001", "9876500001", "00919876500001"})
    void thePhoneIsAnotherNameHoweverItIsTyped(String typed) {
        phone(asha, "+919876500001");
        assertThat(signIn(typed, PASSWORD, null)).hasStatus3xxRedirection();
        assertThat(principals()).contains(asha.toString());
    }

    @Test
    void theAgencyCodeIsAnotherName() {
        world.lay();
        agent(asha, world.sunita.id());
        assertThat(signIn(" lic 0001711f", PASSWORD, null)).hasStatus3xxRedirection();
        assertThat(principals()).contains(asha.toString());
    }

    @Test
    void anAgencyCodeOfTwoPeopleOpensNothing() {
        UUID ravi = accounts.open(null, "Ravi Menon", "ravi@example.com", PASSWORD, "junior_agent");
        world.lay();
        agent(asha, world.sunita.id());
        agent(ravi, world.ravi.id());
        world.provider = world.provider("OTHERLIFE", "Other Life");
        jdbc.sql("insert into tree_nodes (provider_id, kind, name, code, agent_id, path)"
                        + " values (?, 'AGENT', 'Ravi Menon', '0001711F', ?, '/x/')")
                .params(world.provider, world.ravi.id())
                .update();
        assertThat(signIn("0001711F", PASSWORD, null)).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(signIn("0001922G", PASSWORD, null)).hasStatus3xxRedirection();
    }

    @Test
    void threeNamesOfOneAccountShareTheirGuesses() {
        world.lay();
        phone(asha, "+919876500001");
        agent(asha, world.sunita.id());
        for (String name : List.of("asha@example.com", "9876500001", "0001711F")) {
            for (int i = 0; i < 3; i++) {
                signIn(name, "wrong horse battery", null);
            }
        }
        signIn("0001711F", "wrong horse battery", null);
        for (String name : List.of("asha@example.com", "9876500001", "0001711F")) {
            assertThat(signIn(name, PASSWORD, null)).hasStatus(422);
        }
        assertThat(recorded()).filteredOn("signin.locked"::equals).hasSize(1);
    }

    @Test
    void aStrangerWhoKnowsThePrintedCodeLocksHimselfOut() {
        world.lay();
        agent(asha, world.sunita.id());
        Cookie device = device(signIn("asha@example.com", PASSWORD, null));
        for (int i = 0; i < Throttle.TRIES; i++) {
            signIn("0001711F", "wrong horse battery", null);
        }
        assertThat(signIn("0001711F", PASSWORD, null)).hasStatus(422);
        assertThat(signIn("0001711F", PASSWORD, device)).hasStatus3xxRedirection();
    }

    private void phone(UUID user, String phone) {
        jdbc.sql("update users set phone = ? where id = ?").params(phone, user).update();
    }

    private void agent(UUID user, UUID agent) {
        jdbc.sql("update agents set user_id = ? where id = ?")
                .params(user, agent)
                .update();
    }

    private static Cookie device(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("device"));
    }

    private MvcTestResult signIn(String name, String password, @Nullable Cookie device) {
        var request = mvc.post()
                .uri("/login")
                .param("name", name)
                .param("password", password)
                .with(csrf());
        return (device == null ? request : request.cookie(device)).exchange();
    }

    private List<String> principals() {
        return jdbc.sql("select principal_name from spring_session where principal_name = ?")
                .param(asha.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> recorded() {
        return jdbc.sql("select action from audit_records where subject_id = ? order by recorded_at, id")
                .param(asha.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
