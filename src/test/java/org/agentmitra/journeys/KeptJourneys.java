package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Customers and their journeys in the database of a portal that runs elsewhere: laid and looked up past it. */
class KeptJourneys {
    private final DriverManagerDataSource source;
    private final JdbcClient jdbc;

    KeptJourneys(String url, String user) {
        source = new DriverManagerDataSource(url, user, "");
        jdbc = JdbcClient.create(source);
    }

    /** A customer of the demo's password whose steps before the one are saved; the journey. */
    UUID lay(String mailbox, String phone, StepKey at) {
        UUID user = Ids.next();
        jdbc.sql(
                        "insert into users (id, email, phone, name, password_hash, status, created_at, email_proved, phone_proved)"
                                + " select ?, ?, ?, 'Nila Raman', password_hash, 'ACTIVE', current_timestamp, true, true"
                                + " from users where email = 'customer@demo.example'")
                .params(user, mailbox + "@demo.example", phone)
                .update();
        jdbc.sql("insert into user_roles (user_id, role, granted_at) values (?, 'policyholder', current_timestamp)")
                .param(user)
                .update();
        UUID journey = Ids.next();
        jdbc.sql("insert into journeys (id, user_id, open_user, state, language, source, device, begun_at, expires_at)"
                        + " values (?, ?, ?, 'OPEN', 'en', 'REGISTRATION', 'PHONE', current_timestamp,"
                        + " current_timestamp + interval '20' day)")
                .params(journey, user, user)
                .update();
        for (StepKey step : StepKey.values()) {
            if (step.compareTo(at) <= 0) {
                jdbc.sql(
                                "insert into journey_steps (journey_id, step, reached_at, saved_at) values (?, ?, current_timestamp,"
                                        + " case when ? then current_timestamp end)")
                        .params(journey, step.name(), step.compareTo(at) < 0)
                        .update();
            }
        }
        return journey;
    }

    /** Two agents who can be asked. */
    List<RepeatedStep.Asked> agents() {
        return jdbc.sql(
                        "select n.agent_id, n.provider_id, n.code from tree_nodes n where n.code in ('0001711F', '0002111F')"
                                + " order by n.code")
                .query((row, number) -> new RepeatedStep.Asked(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    /** Each send is there once. */
    void holdsOnce(StepSender sender) {
        UUID journey = sender.journey();
        int sent = sender.sent();
        switch (sender.name()) {
            case "AGENT" -> {
                assertThat(count("select count(*) from agent_requests where journey_id = ?", journey))
                        .isEqualTo(sent);
                assertThat(count(
                                "select count(*) from agent_requests where journey_id = ? and state = 'ASKED'",
                                journey))
                        .isOne();
            }
            case "PAPER" ->
                assertThat(count("select count(*) from papers where dossier_id = ? and kind = 'PAN'", journey))
                        .isOne();
            case "NUMBERS" ->
                assertThat(count("select count(*) from paper_identities where dossier_id = ?", journey))
                        .isOne();
            case "SUBMISSION" -> submittedOnce(journey);
            default -> {
                assertThat(count(
                                "select version from step_answers where journey_id = ? and step = '" + sender.name()
                                        + "'",
                                journey))
                        .as(sender.name())
                        .isEqualTo(sent);
                assertThat(saved(journey)).as(sender.name()).isEqualTo(sent);
            }
        }
    }

    /** Tables and columns in which a typed Aadhaar number stands. */
    List<String> withNumbers() throws SQLException {
        try (Connection database = source.getConnection()) {
            return Sweep.database(database);
        }
    }

    private void submittedOnce(UUID journey) {
        assertThat(count("select count(*) from kyc_cases where journey_id = ?", journey))
                .isOne();
        assertThat(count(
                        "select count(*) from messages m join journeys j on j.user_id = m.user_id"
                                + " where j.id = ? and m.channel = 'IN_APP' and m.template = 'onboarding-submitted'",
                        journey))
                .isOne();
        assertThat(count(
                        "select count(*) from audit_records where subject_id = cast(? as varchar)"
                                + " and action = 'journey.submitted'",
                        journey))
                .isOne();
    }

    private int saved(UUID journey) {
        return count(
                "select count(*) from audit_records where subject_id = cast(? as varchar)"
                        + " and action = 'journey.saved'",
                journey);
    }

    private int count(String sql, UUID journey) {
        return jdbc.sql(sql).param(journey).query(Integer.class).single();
    }
}
