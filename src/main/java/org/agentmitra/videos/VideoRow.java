package org.agentmitra.videos;

import java.util.UUID;
import org.agentmitra.footage.VideoFormat;
import org.agentmitra.videos.VideoRef.Captions;
import org.jspecify.annotations.Nullable;

/**
 * A row of a video.
 *
 * @param document its content
 * @param captionsDocument null when there are none, as are the captions
 * @param poster a picture; null for none
 */
record VideoRow(
        UUID id,
        UUID agent,
        String hash,
        String fileName,
        String alt,
        VideoFormat format,
        int width,
        int height,
        long millis,
        boolean sound,
        boolean wordless,
        long bytes,
        UUID document,
        @Nullable UUID poster,
        @Nullable Captions captions,
        @Nullable UUID captionsDocument) {
    VideoRow captioned(@Nullable Captions other, @Nullable UUID otherDocument) {
        return new VideoRow(
                id,
                agent,
                hash,
                fileName,
                alt,
                format,
                width,
                height,
                millis,
                sound,
                wordless,
                bytes,
                document,
                poster,
                other,
                otherDocument);
    }

    VideoRow with(VideoDesk.Saying saying, @Nullable UUID otherPoster) {
        return new VideoRow(
                id,
                agent,
                hash,
                fileName,
                saying.alt().strip(),
                format,
                width,
                height,
                millis,
                sound,
                saying.wordless(),
                bytes,
                document,
                otherPoster,
                captions,
                captionsDocument);
    }
}
