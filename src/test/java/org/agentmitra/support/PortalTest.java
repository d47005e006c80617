package org.agentmitra.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.agentmitra.accounts.TestAccounts;
import org.agentmitra.documents.TestDocuments;
import org.agentmitra.flags.FlagSwitch;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.passwordrules.QuickPasswords;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shows.TestVisitors;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole portal with mock requests and a real database: H2, and in a second run PostgreSQL. Every test is rolled
 * back. All such tests share one context: do not mock beans or set properties in them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({
    TestDatabase.class,
    LooseAudit.class,
    World.class,
    TestPolicies.class,
    QueryCount.class,
    SentCodes.class,
    QuickPasswords.class,
    MockProofs.class,
    TestAccounts.class,
    Trail.class,
    TestJourneys.class,
    TestPresentations.class,
    TestVisitors.class,
    FlagSwitch.class,
    TestDocuments.class,
    TestCases.class
})
@Transactional
@Tag("data")
public @interface PortalTest {}
