package org.agentmitra.followups;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * An iCalendar stream (RFC 5545). Written here since the feed needs one kind of component with seven properties: the libraries
 * bring parsers, recurrence and a registry of time zones, none of which is used. Times are in UTC, which every calendar shows
 * in its own zone, so that none has to be described.
 */
final class Calendar {
    private static final String LINE = "\r\n";
    /** Octets of a line without its end (section 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final int MINUTES = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final StringBuilder text = new StringBuilder();

    /** @param name as calendars show it */
    Calendar(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Agent Mitra//Agenda//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(name));
    }

    /**
     * Adds a follow-up: half an hour from its time on, or a day without one.
     *
     * @param link where it is to be read
     */
    Calendar add(FollowUp followUp, String summary, String link) {
        line("BEGIN", "VEVENT");
        line("UID", followUp.id() + "@agentmitra");
        line("DTSTAMP", moment(followUp.created().toInstant()));
        line("SEQUENCE", Long.toString(followUp.version()));
        ZonedDateTime begins = followUp.moment();
        if (begins == null) {
            LocalDate day = followUp.on();
            line("DTSTART;VALUE=DATE", DAY.format(day));
            line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        } else {
            line("DTSTART", moment(begins.toInstant()));
            line("DTEND", moment(begins.toInstant().plus(MINUTES, ChronoUnit.MINUTES)));
        }
        line("SUMMARY", escaped(summary));
        line("DESCRIPTION", escaped(followUp.topic()));
        line("URL", link);
        line("END", "VEVENT");
        return this;
    }

    /** The whole stream. */
    String end() {
        line("END", "VCALENDAR");
        return text.toString();
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZoneOffset.UTC));
    }

    /** A text value (section 3.3.11). */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folded so that no line is too long, and no character is torn. */
    private void line(String name, String value) {
        String whole = name + ":" + value;
        int octets = 0;
        for (int at = 0; at < whole.length(); ) {
            int character = whole.codePointAt(at);
            String one = Character.toString(character);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append(LINE).append(' ');
                octets = 1;
            }
            text.append(one);
            octets += length;
            at += Character.charCount(character);
        }
        text.append(LINE);
    }
}
