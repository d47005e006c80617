package org.agentmitra.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ContactsControllerTest extends PageFixture {
    @Autowired
    TestJourneys journeys;

    @Autowired
    AnswerStore store;

    @Autowired
    JdbcClient jdbc;

    Viewer holder;
    UUID journey;

    @BeforeEach
    void begin() {
        holder = world.lay().viewer("policyholder", null);
        journey = journeys.at(holder.user(), StepKey.CONTACTS);
    }

    @Test
    void onePersonIsEnough() {
        assertThat(get(holder, ContactsStep.PATH)).hasStatusOk().bodyText().contains("They never see your policies");
        assertThat(post(holder, ContactsStep.PATH, TestAnswers.contacts())).hasRedirectedUrl("/onboarding/profile");
        ContactsForm kept = store.find(journey, StepKey.CONTACTS, ContactsForm.class)
                .orElseThrow()
                .answers();
        assertThat(kept.phone()).isEqualTo("+919876500098");
        assertThat(kept.second()).isFalse();
    }

    @Test
    void aPhoneIsNeitherOnesOwnNorNamedTwice() {
        jdbc.sql("update users set phone = '+919876500042' where id = ?")
                .param(holder.user())
                .update();
        Map<String, String> fields = TestAnswers.contacts();
        fields.put("phone", "98765-00042");
        assertThat(post(holder, ContactsStep.PATH, fields))
                .hasStatus(422)
                .bodyText()
                .contains("This is your own number.");
        fields.put("phone", "98765 00098");
        fields.put("name2", "Meera Iyer");
        fields.put("relation2", "SIBLING");
        fields.put("phone2", "+91 98765 00098");
        assertThat(post(holder, ContactsStep.PATH, fields))
                .hasStatus(422)
                .bodyText()
                .contains("This number stands above already.");
    }

    @Test
    void aSecondPersonIsNamedWhole() {
        Map<String, String> fields = TestAnswers.contacts();
        fields.put("name2", "Meera Iyer");
        assertThat(post(holder, ContactsStep.PATH, fields))
                .hasStatus(422)
                .bodyText()
                .contains("Choose one of the list: ", "Enter a mobile number with ten digits.");
    }

    @Test
    void nobodyElseHasTheJourney() {
        Viewer other = world.viewer("policyholder", null);
        assertThat(post(other, ContactsStep.PATH, TestAnswers.contacts())).hasRedirectedUrl("/onboarding");
        assertThat(store.has(journey, StepKey.CONTACTS)).isFalse();
    }
}
