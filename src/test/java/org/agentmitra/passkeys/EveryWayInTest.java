package org.agentmitra.passkeys;

import static org.agentmitra.support.Answers.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.journeys.AuthenticatorApp;
import org.agentmitra.shared.Digest;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One lock, one throttle, one look at the account and one record, whatever somebody shows (SECURITY.md, Sign-in, 6.3.4). */
@PortalTest
class EveryWayInTest extends PasskeyFixture {
    private static final String PHONE = "+919876500001";
    private static final String AGENCY_CODE = "0001711F";

    @Autowired
    World world;

    @Autowired
    SentCodes sent;

    @Autowired
    EntityManager entities;

    List<String> recovery = List.of();
    AuthenticatorApp app = new AuthenticatorApp("");

    enum Door {
        PASSWORD_BY_EMAIL("password"),
        PASSWORD_BY_PHONE("password"),
        PASSWORD_BY_AGENCY_CODE("password"),
        CODE_BY_EMAIL("code"),
        CODE_BY_PHONE("code"),
        PASSKEY("passkey"),
        PASSKEY_STEP("passkey"),
        APP_STEP("factor"),
        RECOVERY_STEP("factor");

        /** As the audit trail has it. */
        private final String shown;

        Door(String shown) {
            this.shown = shown;
        }

        boolean second() {
            return name().endsWith("STEP");
        }
    }

    static Stream<Arguments> doorsAndStatuses() {
        return Stream.of(Door.values())
                .flatMap(door -> Stream.of("PENDING", "LOCKED", "SUSPENDED", "DEACTIVATED")
                        .map(status -> Arguments.of(door, status)));
    }

    @BeforeEach
    void lay() {
        sent.forget();
        world.lay();
        jdbc.sql("update users set phone = ? where id = ?").params(PHONE, asha).update();
        jdbc.sql("update agents set user_id = ? where id = ?")
                .params(asha, world.sunita.id())
                .update();
        entities.clear();
    }

    @ParameterizedTest
    @EnumSource
    void theRightThingOpensASessionAndIsRecorded(Door door) {
        enrol(door);
        assertThat(show(door, begin(door), true)).hasStatus3xxRedirection().hasRedirectedUrl("/");
        assertThat(sessions()).isOne();
        assertThat(recorded()).contains("signin.succeeded " + (door.second() ? "password+factor" : door.shown));
    }

    @ParameterizedTest
    @MethodSource("doorsAndStatuses")
    void whoMayNotActStaysOut(Door door, String status) {
        enrol(door);
        Cookie browser = begin(door);
        jdbc.sql("update users set status = ? where id = ?")
                .params(status, asha)
                .update();
        entities.clear();
        assertThat(show(door, browser, true)).hasStatus(422);
        assertThat(sessions()).isZero();
        assertThat(recorded()).contains("signin.failed barred " + door.shown);
    }

    @ParameterizedTest
    @EnumSource
    void tenWrongGuessesAreLookedAtAndThenNotEvenTheRightThing(Door door) {
        enrol(door);
        Cookie browser = begin(door);
        for (int i = 0; i < 12; i++) {
            // A code has five tries only; a password buys none for the second step.
            browser = i % 5 == 0 && !door.second() ? begin(door) : browser;
            assertThat(show(door, browser, false)).hasStatus(422);
        }
        show(door, door.second() ? browser : begin(door), true);
        assertThat(sessions()).isZero();
        long evaluated = recorded().stream()
                .filter(("signin.failed wrong " + door.shown)::equals)
                .count();
        // The right password before a second step was looked at too.
        assertThat(evaluated).isEqualTo(door.second() ? 9 : 10);
        assertThat(recorded()).contains("signin.failed locked " + door.shown);
        assertThat(recorded()).filteredOn("signin.locked"::equals).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void fromAnAddressThatGuessedTooOftenNothingIsLookedAt(Door door) {
        enrol(door);
        Cookie browser = begin(door);
        jdbc.sql("delete from signin_throttles where name like 'signin-from:%'").update();
        jdbc.sql("insert into signin_throttles (name, tries, locked, counts_till) values (?, 100, false, ?)")
                .params(
                        "signin-from:" + Digest.of("127.0.0.1"),
                        OffsetDateTime.now().plusMinutes(9))
                .update();
        assertThat(show(door, browser, true)).hasStatus(429).containsHeader("Retry-After");
        assertThat(sessions()).isZero();
        assertThat(recorded()).contains("signin.throttled");
    }

    /** Lays what the way takes. */
    private void enrol(Door door) {
        switch (door) {
            case PASSKEY, PASSKEY_STEP, RECOVERY_STEP -> recovery = enrol(phone, asha, "Pixel 9");
            case APP_STEP -> {
                Cookie browser = session(password(EMAIL));
                post("/factors", browser);
                Matcher key =
                        Pattern.compile("<code id=\"key\"[^>]*>([^<]+)<").matcher(page(ask("/factors/setup", browser)));
                assertThat(key.find()).isTrue();
                app = new AuthenticatorApp(key.group(1));
                assertThat(post("/factors/setup", browser, "code", app.code(0))).hasStatusOk();
                assertThat(post("/logout", browser)).hasStatus3xxRedirection();
            }
            default -> {}
        }
    }

    /** Goes as far as the page that asks for the thing. */
    private Cookie begin(Door door) {
        return switch (door) {
            case PASSWORD_BY_EMAIL, PASSWORD_BY_PHONE, PASSWORD_BY_AGENCY_CODE -> session(ask("/login"));
            case CODE_BY_EMAIL -> session(post("/login/code/new", null, "name", EMAIL));
            case CODE_BY_PHONE -> session(post("/login/code/new", null, "name", PHONE));
            case PASSKEY -> session(ask("/login/passkey"));
            default -> session(password(EMAIL));
        };
    }

    private MvcTestResult show(Door door, Cookie browser, boolean right) {
        return switch (door) {
            case PASSWORD_BY_EMAIL -> signIn(EMAIL, browser, right);
            case PASSWORD_BY_PHONE -> signIn(PHONE, browser, right);
            case PASSWORD_BY_AGENCY_CODE -> signIn(AGENCY_CODE, browser, right);
            case CODE_BY_EMAIL -> post("/login/code", browser, "code", sentTo(EMAIL, right));
            case CODE_BY_PHONE -> post("/login/code", browser, "code", sentTo(PHONE, right));
            case PASSKEY -> passkey("/login/passkey", browser, right);
            case PASSKEY_STEP -> passkey("/login/factor/passkey", browser, right);
            case APP_STEP -> {
                jdbc.sql("update totp_factors set last_step = 0").update();
                yield post("/login/factor", browser, "code", right ? app.code(0) : "12345");
            }
            case RECOVERY_STEP -> post("/login/factor", browser, "code", right ? recovery.getFirst() : "AAAAA-AAAAA");
        };
    }

    private MvcTestResult signIn(String name, Cookie browser, boolean right) {
        return post("/login", browser, "name", name, "password", right ? PASSWORD : "wrong horse battery");
    }

    private MvcTestResult passkey(String page, Cookie browser, boolean right) {
        SoftPasskey device = right ? phone : new SoftPasskey("phone", asha, party);
        MvcTestResult asked = ask(page, browser);
        return asked.getResponse().getStatus() == 200 ? answer(page, browser, device.show(challenge(asked))) : asked;
    }

    private String sentTo(String address, boolean right) {
        String code = sent.to(address).getLast().secret();
        return right ? code : code.equals("000000") ? "000001" : "000000";
    }

    private MvcTestResult post(String path, @Nullable Cookie browser, String... parameters) {
        var request = mvc.post().uri(path).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return (browser == null ? request : request.cookie(browser)).exchange();
    }
}
