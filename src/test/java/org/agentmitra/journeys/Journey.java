package org.agentmitra.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.support.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The demo world on a port of its own, with a real browser in front. Journeys share one portal. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "journey"})
@Import({TestDatabase.class, TestCases.class, TestJourneys.class, TestPresentations.class})
@interface Journey {}
