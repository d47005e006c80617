package org.agentmitra.footage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The box {@code moov}: how long the film is, and its tracks. Its tables are looked through where they lie. */
final class Mp4Movie {
    private static final int VIDEO = Mp4.kind("vide");
    private static final int SOUND = Mp4.kind("soun");
    /** H.264: the one that every browser plays. */
    private static final Set<Integer> PICTURES = Set.of(Mp4.kind("avc1"), Mp4.kind("avc3"));

    private static final Set<Integer> SOUNDS = Set.of(Mp4.kind("mp4a"));
    private static final int PROTECTED = Mp4.kind("sinf");
    private static final int FRAGMENTS = Mp4.kind("mvex");
    private static final Set<Integer> WITHIN = Set.of(
            Mp4.kind("trak"), Mp4.kind("mdia"), Mp4.kind("minf"), Mp4.kind("stbl"), Mp4.kind("edts"), Mp4.kind("dinf"));

    private final ByteBuffer moov;
    private final List<Mp4.Span> media;
    private final List<Mp4Track> tracks = new ArrayList<>();
    private long scale;
    private long length;

    Mp4Movie(ByteBuffer moov, List<Mp4.Span> media) {
        this.moov = moov;
        this.media = media;
    }

    Footage read() {
        each(moov, null);
        if (scale <= 0 || length <= 0) {
            throw Footage.refused("damaged");
        }
        long bytes = media.stream().mapToLong(span -> span.to() - span.from()).sum();
        tracks.forEach(track -> track.check(media, bytes));
        List<Mp4Track> pictures = of(VIDEO);
        if (pictures.size() != 1) {
            throw Footage.refused(pictures.isEmpty() ? "no-picture" : "tracks");
        }
        Mp4Track picture = pictures.getFirst();
        if (!PICTURES.contains(picture.coding())) {
            throw Footage.refused("coding");
        }
        List<Mp4Track> sounds = of(SOUND);
        if (!sounds.stream().allMatch(track -> SOUNDS.contains(track.coding()))) {
            throw Footage.refused("sound");
        }
        long millis = Math.multiplyExact(length, 1000L) / scale;
        return new Footage(VideoFormat.MP4, picture.width(), picture.height(), millis, !sounds.isEmpty());
    }

    private List<Mp4Track> of(int handler) {
        return tracks.stream().filter(track -> track.handler() == handler).toList();
    }

    /** Walks along boxes that have to fill the buffer. */
    private void each(ByteBuffer boxes, @Nullable Mp4Track track) {
        while (boxes.hasRemaining()) {
            long size = boxes.getInt() & 0xFFFFFFFFL;
            int kind = boxes.getInt();
            if (size < 8 || size - 8 > boxes.remaining()) {
                throw Footage.refused("damaged");
            }
            ByteBuffer content = boxes.slice(boxes.position(), Math.toIntExact(size - 8));
            boxes.position(boxes.position() + content.limit());
            box(kind, content, track);
        }
    }

    private void box(int kind, ByteBuffer content, @Nullable Mp4Track track) {
        if (kind == FRAGMENTS) {
            throw Footage.refused("pieces");
        }
        if (kind == PROTECTED) {
            throw Footage.refused("locked");
        }
        if (kind == Mp4.kind("mvhd")) {
            boolean wide = content.get(0) == 1;
            scale = content.getInt(wide ? 20 : 12) & 0xFFFFFFFFL;
            length = wide ? content.getLong(24) : content.getInt(16) & 0xFFFFFFFFL;
        } else if (kind == Mp4.kind("trak")) {
            if (track != null || tracks.size() == 8) {
                throw Footage.refused("damaged");
            }
            Mp4Track begun = new Mp4Track();
            tracks.add(begun);
            each(content, begun);
        } else if (WITHIN.contains(kind) && track != null) {
            track.deeper();
            each(content, track);
        } else if (track != null) {
            track.take(kind, content);
        }
    }
}
