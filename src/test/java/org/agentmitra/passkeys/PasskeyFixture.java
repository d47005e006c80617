package org.agentmitra.passkeys;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.TestAccounts;
import org.agentmitra.support.MockProofs;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asha, whose phone has a passkey, and browsers that nobody came in by yet. */
abstract class PasskeyFixture {
    static final String EMAIL = "asha@example.com";
    static final String PASSWORD = "correct horse battery";
    static final String MADE_FOR = "Zm9ydHktdHdvLWJ5dGVzLW9mLWEtY2hhbGxlbmdl";

    private static final Pattern CHALLENGE = Pattern.compile("&quot;challenge&quot;:&quot;([\\w-]{43})&quot;");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts standing;

    @Autowired
    Passkeys passkeys;

    @Autowired
    WebAuthn webAuthn;

    @Autowired
    RelyingParty party;

    @Autowired
    MockProofs proofs;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    SoftPasskey phone;

    @BeforeEach
    void open() {
        asha = accounts.open(null, "Asha Iyer", EMAIL, PASSWORD, "junior_agent");
        phone = new SoftPasskey("phone", asha, party);
    }

    /** Lets the device's passkey count. @return the recovery codes that came with it */
    List<String> enrol(SoftPasskey device, UUID owner, String label) {
        return passkeys.add(webAuthn.made(device.make(MADE_FOR), MADE_FOR, owner), label, MADE_FOR);
    }

    MvcTestResult password(String email) {
        return mvc.post()
                .uri("/login")
                .param("name", email)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();
    }

    /** Opens a page that asks for a passkey. */
    MvcTestResult ask(String page, Cookie... browser) {
        var request = mvc.get().uri(page);
        return (browser.length == 0 ? request : request.cookie(browser)).exchange();
    }

    MvcTestResult answer(String page, Cookie browser, String answer) {
        return mvc.post()
                .uri(page)
                .param("answer", answer)
                .cookie(browser)
                .with(csrf())
                .exchange();
    }

    static String challenge(MvcTestResult page) {
        try {
            Matcher found = CHALLENGE.matcher(page.getResponse().getContentAsString());
            if (!found.find()) {
                throw new AssertionError("the page asks for no passkey");
            }
            return found.group(1);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    int sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(asha.toString())
                .query(Integer.class)
                .single();
    }

    /** Actions in the audit trail of Asha, with reason and way where there are any. */
    List<String> recorded() {
        return jdbc.sql("select action, details from audit_records where subject_id = ? order by recorded_at, id")
                .param(asha.toString())
                .query((row, n) -> row.getString(1) + reason(row.getString(2)))
                .list();
    }

    private static String reason(String details) {
        return Stream.of("reason", "way")
                .map(name -> Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(details))
                .filter(Matcher::find)
                .map(found -> " " + found.group(1))
                .collect(Collectors.joining());
    }
}
