package org.agentmitra.decks;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the page that brings a paper sends.
 *
 * @param name of the presentation; blank for that of the file
 * @param pages what a PowerPoint file's pages become: {@code words}, else pictures
 * @param key of the form, so that sent twice it is done once
 */
record DeckForm(
        @Nullable MultipartFile file,

        @Size(max = 120, message = "{presentations.name.long}")
        String name,

        @Pattern(regexp = "en|hi", message = "{presentations.language.blank}")
        String language,

        @Nullable String pages,
        @Nullable String key) {
    DeckForm {
        name = name == null ? "" : name.strip();
        language = language == null ? "" : language;
        pages = "words".equals(pages) ? pages : "pictures";
    }

    boolean worded() {
        return "words".equals(pages);
    }

    /** A fresh one where the form brought none that can be read. */
    UUID once() {
        try {
            return key == null ? UUID.randomUUID() : UUID.fromString(key);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
