package org.agentmitra.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.kycfiles.RiskRule;
import org.agentmitra.kycfiles.SealedFiles;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class KycCasesTest {
    @Autowired
    KycCases cases;

    @Autowired
    SealedFiles files;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UUID user;

    @BeforeEach
    void lay() {
        user = world.lay().viewer("policyholder", null).user();
    }

    @Test
    void aJourneyHasOneCaseHoweverOftenItIsSent() {
        UUID journey = Ids.next();
        UUID opened = cases.open(journey, user, "AM-1", TestFiles.asha());
        assertThat(cases.open(journey, user, "AM-1", TestFiles.asha())).isEqualTo(opened);
        assertThat(cases.open(Ids.next(), user, "AM-2", TestFiles.asha())).isNotEqualTo(opened);
        assertThat(jdbc.sql("select action from audit_records where subject_type = 'kyc_case' and subject_id = ?")
                        .param(opened.toString())
                        .query(String.class)
                        .list())
                .containsExactly("kyc.opened");
    }

    @Test
    void nothingThatWasSaidCanBeReadInTheDatabaseButWhatListsAndDoublesNeed() {
        UUID opened = cases.open(Ids.next(), user, "AM-1", TestFiles.asha());
        Map<String, @Nullable Object> row = jdbc.sql("select * from kyc_cases where id = ?")
                .param(opened)
                .query()
                .singleRow();
        assertThat(String.valueOf(row))
                .doesNotContain("ZZZPI1234Q", "12345678901", "DEMO0000123", "Mohan", "Lake Road", "Teacher");
        assertThat(files.open(opened, String.valueOf(row.get("file_sealed")))).isEqualTo(TestFiles.asha());
        assertThat(row).containsEntry("name", "Asha Iyer").containsEntry("aadhaar_hash", "hash-of-5678");
        assertThat(row.get("pan_hash")).isEqualTo(files.hash("ZZZPI1234Q"));
    }

    @Test
    void theRulesProposeAGrade() {
        assertThat(RiskRule.proposed(TestFiles.asha())).isEqualTo(Risk.LOW);
        assertThat(RiskRule.of(TestFiles.exposed())).isEqualTo(List.of(RiskRule.EXPOSED));
        assertThat(RiskRule.proposed(TestFiles.exposed())).isEqualTo(Risk.HIGH);
        KycFile withoutPan = TestFiles.of("Asha Iyer", "+919876500001", KycFile.Exposure.NONE, "IN", List.of(), null);
        assertThat(RiskRule.proposed(withoutPan)).isEqualTo(Risk.MEDIUM);
        KycFile abroad = TestFiles.of(
                "Asha Iyer",
                "+919876500001",
                KycFile.Exposure.NONE,
                "IN",
                List.of(new KycFile.TaxResidency("US", null)),
                "ZZZPI1234Q");
        assertThat(RiskRule.proposed(abroad)).isEqualTo(Risk.HIGH);
    }
}
