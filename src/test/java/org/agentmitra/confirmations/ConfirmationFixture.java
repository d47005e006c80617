package org.agentmitra.confirmations;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.support.MockProofs;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asha, who administers and is signed in, and a form of hers. */
abstract class ConfirmationFixture {
    static final String EMAIL = "asha@example.com";
    static final String PASSWORD = "correct horse battery";
    static final Map<String, String> NEW_USER =
            Map.of("name", "Meera \"Nair\" <b>", "email", "meera@example.com", "phone", "", "role", "support_staff");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    MockProofs proofs;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    Cookie browser;

    @BeforeEach
    void signIn() {
        world.lay();
        asha = accounts.open(null, "Asha Iyer", EMAIL, PASSWORD, "super_admin");
        browser = session(mvc.post()
                .uri("/login")
                .param("name", EMAIL)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange());
    }

    void tenMinutesPass() {
        proofs.end(asha);
    }

    MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(java.net.URI.create(path)).cookie(browser).with(csrf());
        request = request.header("Host", "localhost");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}
