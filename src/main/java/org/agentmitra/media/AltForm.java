package org.agentmitra.media;

import jakarta.validation.constraints.Size;

/** What is said of a picture. */
record AltForm(
        @Size(max = 300, message = "{media.alt.long}") String alt) {
    AltForm {
        alt = alt == null ? "" : alt;
    }
}
