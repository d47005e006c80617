package org.agentmitra.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From when on the rules raise an alert; the reasons for the values stand beside them in application.yml.
 *
 * @param every how often the rules look
 * @param stuffing accounts tried in vain from one address
 * @param spraying accounts that codes were asked for from one address
 * @param denials refusals of one user
 * @param exports lists one user takes away
 * @param device sign-ins by a new device at odd hours
 * @param oddFrom when odd hours begin, as {@code 23:00} in the portal's zone
 * @param oddUntil when they end
 */
@ConfigurationProperties("portal.alerts")
record AlertSettings(
        Duration every,
        Burst stuffing,
        Burst spraying,
        Burst denials,
        Burst exports,
        Burst device,
        String oddFrom,
        String oddUntil) {

    /** So many events in the window raise an alert. */
    record Burst(Duration window, int events) {
        Burst {
            if (!window.isPositive() || events < 1) {
                throw new IllegalArgumentException("An alert needs a window and at least one event");
            }
        }

        /** Start of the window that the moment lies in; windows follow each other without a gap. */
        Instant start(Instant moment) {
            long length = window.toMillis();
            return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), length) * length);
        }
    }

    /** Hours of a day, which may pass midnight; none when they end where they begin. */
    record Hours(LocalTime from, LocalTime until) {
        boolean contains(LocalTime time) {
            return !from.isAfter(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !time.isBefore(from) || time.isBefore(until);
        }
    }

    Burst of(AlertRule rule) {
        return switch (rule) {
            case CREDENTIAL_STUFFING -> stuffing;
            case CODE_SPRAYING -> spraying;
            case DENIALS -> denials;
            case EXPORT_BURST -> exports;
            case ODD_DEVICE -> device;
        };
    }

    Hours odd() {
        return new Hours(LocalTime.parse(oddFrom), LocalTime.parse(oddUntil));
    }
}
