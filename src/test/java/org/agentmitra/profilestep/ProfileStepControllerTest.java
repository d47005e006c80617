package org.agentmitra.profilestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Displays;
import org.agentmitra.answers.AnswerStore;
import org.agentmitra.answers.TestAnswers;
import org.agentmitra.consents.Consents;
import org.agentmitra.onboarding.Answer;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.preferences.NoticeChoices;
import org.agentmitra.preferences.QuietHours;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ProfileStepControllerTest extends PageFixture {
    @Autowired
    TestJourneys journeys;

    @Autowired
    AnswerStore store;

    @Autowired
    Consents consents;

    @Autowired
    NoticeChoices notices;

    @Autowired
    Displays displays;

    @Autowired
    ProfileStep step;

    Viewer holder;
    UUID journey;

    @BeforeEach
    void begin() {
        holder = world.lay().viewer("policyholder", null);
        journey = journeys.at(holder.user(), StepKey.PROFILE);
    }

    @Test
    void whatIsChosenCountsAtOnce() {
        assertThat(get(holder, ProfileStep.PATH)).hasStatusOk().bodyText().contains("Version 2026-11-22");
        assertThat(post(holder, ProfileStep.PATH, TestAnswers.profile())).hasRedirectedUrl("/onboarding/check");
        assertThat(consents.holds(holder.user(), "terms")).isTrue();
        assertThat(consents.holds(holder.user(), "privacy")).isTrue();
        assertThat(consents.holds(holder.user(), "reminders-sms")).isTrue();
        assertThat(consents.holds(holder.user(), "offers-sms")).isFalse();
        assertThat(notices.quiet(holder.user())).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        assertThat(displays.of(holder.user()).language()).isEqualTo("hi");
    }

    @Test
    void withoutAgreementNothingIsKept() {
        Map<String, String> fields = TestAnswers.profile();
        fields.remove("terms");
        fields.put("until", "");
        assertThat(post(holder, ProfileStep.PATH, fields))
                .hasStatus(422)
                .bodyText()
                .contains("Agree to the terms of use to go on.", "Choose both, or neither.");
        assertThat(consents.holds(holder.user(), "privacy")).isFalse();
        assertThat(store.has(journey, StepKey.PROFILE)).isFalse();
    }

    @Test
    void sharesOfNomineesAddUpAndMinorsHaveAnAppointee() {
        Map<String, String> fields = TestAnswers.profile();
        nominee(fields, 0, "Meera Raman", "2015", "60");
        nominee(fields, 1, "Ravi Raman", "1980", "39.99");
        assertThat(post(holder, ProfileStep.PATH, fields))
                .hasStatus(422)
                .bodyText()
                .contains("The shares have to add up to 100 percent.", "Name an adult for a nominee below 18.")
                .contains("value=\"39.99\"");
        fields.put("nominees[0].appointee", "Raman Pillai");
        fields.put("nominees[1].share", "40 %");
        assertThat(post(holder, ProfileStep.PATH, fields)).hasRedirectedUrl("/onboarding/check");
        assertThat(step.answers(journey, Locale.ENGLISH))
                .extracting(Answer::value)
                .contains("Meera Raman (Child), born 01 Feb 2015, 60 %, Appointee: Raman Pillai; "
                        + "Ravi Raman (Child), born 01 Feb 1980, 40 %");
    }

    @Test
    void nobodyElseHasTheJourney() {
        Viewer other = world.viewer("policyholder", null);
        assertThat(post(other, ProfileStep.PATH, TestAnswers.profile())).hasRedirectedUrl("/onboarding");
        assertThat(store.has(journey, StepKey.PROFILE)).isFalse();
    }

    private static void nominee(Map<String, String> fields, int row, String name, String year, String share) {
        String at = "nominees[" + row + "].";
        fields.put(at + "name", name);
        fields.put(at + "relation", "CHILD");
        fields.put(at + "bornOn.day", "1");
        fields.put(at + "bornOn.month", "2");
        fields.put(at + "bornOn.year", year);
        fields.put(at + "share", share);
    }
}
