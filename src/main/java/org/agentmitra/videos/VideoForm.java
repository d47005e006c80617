package org.agentmitra.videos;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.agentmitra.footage.WebVtt;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the page of a video sends.
 *
 * @param wordless whether nobody speaks in it
 * @param language of the captions
 * @param drop whether the captions that there are go
 * @param chosen id of a picture; null for none
 */
record VideoForm(
        @Size(max = 300, message = "{media.alt.long}") String alt,

        Boolean wordless,

        @Nullable MultipartFile captions,

        @Pattern(regexp = "en|hi", message = "{videos.captions.language.blank}")
        String language,

        Boolean drop,
        @Nullable MultipartFile poster,
        @Nullable String chosen) {
    private static final long LARGEST_POSTER = 10L * 1024 * 1024;

    VideoForm {
        alt = alt == null ? "" : alt;
        wordless = Boolean.TRUE.equals(wordless);
        language = language == null ? "" : language;
        drop = Boolean.TRUE.equals(drop);
    }

    static VideoForm of(VideoRow row) {
        return new VideoForm(
                row.alt(),
                row.wordless(),
                null,
                row.captions() == null ? "en" : row.captions().language(),
                false,
                null,
                row.poster() == null ? null : row.poster().toString());
    }

    /** Says at the fields which files are too large to be looked at. */
    void check(BindingResult result) {
        if (captions != null && captions.getSize() > WebVtt.LARGEST) {
            result.rejectValue("captions", "videos.captions.large");
        }
        if (poster != null && poster.getSize() > LARGEST_POSTER) {
            result.rejectValue("poster", "media.picture.large");
        }
    }

    VideoDesk.Saying saying() throws IOException {
        String name = poster == null ? null : poster.getOriginalFilename();
        return new VideoDesk.Saying(
                alt, wordless, content(captions), language, drop, content(poster), name == null ? "" : name, picture());
    }

    private @Nullable UUID picture() {
        try {
            return chosen == null || chosen.isBlank() ? null : UUID.fromString(chosen);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static byte @Nullable [] content(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? null : file.getBytes();
    }
}
