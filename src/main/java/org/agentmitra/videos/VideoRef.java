package org.agentmitra.videos;

import java.util.UUID;
import org.agentmitra.footage.VideoFormat;
import org.agentmitra.media.PictureRef;
import org.jspecify.annotations.Nullable;

/**
 * A video as pages show it.
 *
 * @param alt what it shows, in words; empty when nobody said
 * @param millis how long it plays
 * @param sound whether there is anything to hear
 * @param wordless whether its agent says that nobody speaks in it
 * @param hash of the content, in hexadecimal digits
 * @param captions null when there are none
 * @param poster what is seen before it plays; null for the portal's own
 */
public record VideoRef(
        UUID id,
        String fileName,
        String alt,
        VideoFormat format,
        int width,
        int height,
        long millis,
        boolean sound,
        boolean wordless,
        String hash,
        @Nullable Captions captions,
        @Nullable PictureRef poster) {
    /**
     * What is said in it, to be read.
     *
     * @param language such as {@code hi}
     */
    public record Captions(String language, String hash) {}

    /** Whether who cannot hear it misses nothing. */
    public boolean understood() {
        return !sound || wordless || captions != null;
    }

    public String src() {
        return "/videos/" + id + "/" + hash + "." + format.ending();
    }

    /** Null when it has no captions. */
    public @Nullable String captionsSrc() {
        return captions == null ? null : "/videos/" + id + "/" + captions.hash() + ".vtt";
    }

    public String posterSrc() {
        return poster == null ? "/img/video.svg" : poster.src();
    }

    /** Minutes and seconds: {@code 1:05}. */
    public String length() {
        long seconds = (millis + 500) / 1000;
        return seconds / 60 + (seconds % 60 < 10 ? ":0" : ":") + seconds % 60;
    }
}
