package org.agentmitra.factors;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.support.Answers;
import org.agentmitra.support.MockProofs;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asha, who is signed in and has no second step yet. */
abstract class FactorFixture {
    static final String EMAIL = "asha@example.com";
    static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TotpFactors factors;

    @Autowired
    MockProofs proofs;

    @Autowired
    Trail trail;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    Cookie browser;

    @BeforeEach
    void signIn() {
        asha = accounts.open(null, "Asha Iyer", EMAIL, PASSWORD, "senior_agent");
        browser = Answers.session(mvc.post()
                .uri("/login")
                .param("name", EMAIL)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange());
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(path).cookie(browser).exchange();
    }

    MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).cookie(browser).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    /** The recovery codes that a page shows. */
    static List<String> codes(MvcTestResult page) {
        try {
            return Pattern.compile("<code>([0-9A-Z]{5}-[0-9A-Z]{5})</code>")
                    .matcher(page.getResponse().getContentAsString())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
