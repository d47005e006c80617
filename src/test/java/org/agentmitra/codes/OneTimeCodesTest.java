package org.agentmitra.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class OneTimeCodesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    Accounts accounts;

    @Autowired
    FieldHash hashes;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void open() {
        asha = accounts.open(null, "Asha Iyer", "asha@example.com", "correct horse battery", "junior_agent");
    }

    @Test
    void aCodeHasSixDigitsAndWorksOnce() {
        OneTimeCodes.Issued issued = at(NOON).issue(asha, Purpose.SIGN_IN);
        assertThat(issued.code()).matches("\\d{6}");
        assertThat(redeem(at(NOON), issued)).isTrue();
        assertThat(redeem(at(NOON), issued)).isFalse();
    }

    @Test
    void itWorksForFiveMinutesAndNoLonger() {
        OneTimeCodes.Issued early = at(NOON).issue(asha, Purpose.SIGN_IN);
        OneTimeCodes.Issued late = at(NOON).issue(asha, Purpose.SIGN_IN);
        Instant end = NOON.plus(Duration.ofMinutes(5));
        assertThat(redeem(at(end.minusMillis(1)), early)).isTrue();
        assertThat(redeem(at(end), late)).isFalse();
    }

    @Test
    void afterFiveWrongTriesItWorksNoLonger() {
        OneTimeCodes.Issued issued = at(NOON).issue(asha, Purpose.SIGN_IN);
        String wrong = issued.code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(at(NOON).redeem(issued.id(), asha, Purpose.SIGN_IN, wrong))
                    .isFalse();
        }
        assertThat(redeem(at(NOON), issued)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "SIGN_IN", mode = EnumSource.Mode.EXCLUDE)
    void itWorksForItsPurposeAlone(Purpose other) {
        OneTimeCodes.Issued issued = at(NOON).issue(asha, Purpose.SIGN_IN);
        assertThat(at(NOON).redeem(issued.id(), asha, other, issued.code())).isFalse();
        assertThat(redeem(at(NOON), issued)).isTrue();
    }

    @Test
    void itWorksForItsRequestAndItsUserAlone() {
        OneTimeCodes.Issued issued = at(NOON).issue(asha, Purpose.SIGN_IN);
        UUID ravi = accounts.open(null, "Ravi Menon", "ravi@example.com", "correct horse battery", "junior_agent");
        assertThat(at(NOON).redeem(Ids.next(), asha, Purpose.SIGN_IN, issued.code()))
                .isFalse();
        assertThat(at(NOON).redeem(issued.id(), ravi, Purpose.SIGN_IN, issued.code()))
                .isFalse();
        assertThat(at(NOON).redeem(issued.id(), null, Purpose.SIGN_IN, issued.code()))
                .isFalse();
        OneTimeCodes.Issued nobodys = at(NOON).issue(null, Purpose.SIGN_IN);
        assertThat(at(NOON).redeem(nobodys.id(), null, Purpose.SIGN_IN, nobodys.code()))
                .isFalse();
    }

    private boolean redeem(OneTimeCodes codes, OneTimeCodes.Issued issued) {
        return codes.redeem(issued.id(), asha, Purpose.SIGN_IN, issued.code());
    }

    private OneTimeCodes at(Instant time) {
        return new OneTimeCodes(jdbc, hashes, Clock.fixed(time, ZoneOffset.UTC));
    }
}
