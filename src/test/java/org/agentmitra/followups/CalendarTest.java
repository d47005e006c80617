package org.agentmitra.followups;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final UUID ID = UUID.fromString("01910000-0000-7000-8000-000000000001");

    @Test
    void aTimeIsWrittenInUniversalTime() {
        String text = calendar(followUp("Renewal", LocalTime.of(4, 30)));
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("DTSTART:20260304T230000Z\r\n", "DTEND:20260304T233000Z\r\n", "UID:" + ID + "@agentmitra\r\n")
                .contains("DTSTAMP:20260301T100000Z\r\n", "SUMMARY:Call: Asha Iyer\r\n");
    }

    @Test
    void withoutATimeItTakesTheDay() {
        assertThat(calendar(followUp("Renewal", null)))
                .contains("DTSTART;VALUE=DATE:20260305\r\n", "DTEND;VALUE=DATE:20260306\r\n");
    }

    @Test
    void whatMeansSomethingInTheFormatIsEscaped() {
        assertThat(calendar(followUp("a, b; c\\d\r\nBEGIN:VEVENT", null)))
                .contains("DESCRIPTION:a\\, b\\; c\\\\d\\nBEGIN:VEVENT\r\n");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsTorn() {
        String topic = "नवीनीकरण और नामांकन पर बातचीत 😀 ".repeat(8).strip();
        String text = calendar(followUp(topic, null));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("DESCRIPTION:" + topic);
    }

    private static String calendar(FollowUp followUp) {
        return new Calendar("Agenda")
                .add(followUp, "Call: Asha Iyer", "https://portal.example/customers/1")
                .end();
    }

    private static FollowUp followUp(String topic, @Nullable LocalTime at) {
        return new FollowUp(
                ID,
                ID,
                "Asha Iyer",
                FollowUpKind.CALL,
                LocalDate.parse("2026-03-05"),
                at,
                ZoneId.of("Asia/Kolkata"),
                topic,
                null,
                null,
                OffsetDateTime.parse("2026-03-01T10:00:00Z"),
                0,
                true);
    }
}
