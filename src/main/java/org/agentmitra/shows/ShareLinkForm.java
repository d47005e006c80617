package org.agentmitra.shows;

import jakarta.validation.constraints.Pattern;

/** For how long a link is made. */
record ShareLinkForm(
        @Pattern(regexp = "7|30|90", message = "{shows.link.days.blank}")
        String days) {
    ShareLinkForm {
        days = days == null ? "" : days;
    }
}
