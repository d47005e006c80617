package org.agentmitra.footage;

import java.io.IOException;
import java.util.Set;

/** The tracks of a WebM file. */
final class WebmTracks {
    private static final long ENTRY = 0xAE;
    private static final long TYPE = 0x83;
    private static final long CODING = 0x86;
    private static final long ENCODINGS = 0x6D80;
    private static final long PICTURE = 0xE0;
    private static final int VIDEO = 1;
    private static final int SOUND = 2;
    private static final Set<String> PICTURES = Set.of("V_VP8", "V_VP9", "V_AV1");
    private static final Set<String> SOUNDS = Set.of("A_VORBIS", "A_OPUS");

    private final Window file;
    private int videos;
    private boolean sound;
    private int width;
    private int height;

    WebmTracks(Window file) {
        this.file = file;
    }

    void read(Element tracks) throws IOException {
        for (Element entry : tracks.children(file)) {
            if (entry.id() == ENTRY) {
                track(entry);
            }
        }
    }

    Footage footage(long millis) {
        if (videos != 1) {
            throw Footage.refused(videos == 0 ? "no-picture" : "tracks");
        }
        return new Footage(VideoFormat.WEBM, width, height, millis, sound);
    }

    private void track(Element entry) throws IOException {
        long type = 0;
        String coding = "";
        for (Element part : entry.children(file)) {
            if (part.id() == TYPE) {
                type = part.number(file);
            } else if (part.id() == CODING) {
                coding = part.text(file);
            } else if (part.id() == ENCODINGS) {
                throw Footage.refused("locked");
            } else if (part.id() == PICTURE) {
                measure(part);
            }
        }
        if (type == VIDEO) {
            videos++;
            require(PICTURES.contains(coding), "coding");
        } else if (type == SOUND) {
            sound = true;
            require(SOUNDS.contains(coding), "sound");
        }
    }

    private void measure(Element picture) throws IOException {
        for (Element part : picture.children(file)) {
            if (part.id() == 0xB0) {
                width = Math.toIntExact(part.number(file));
            } else if (part.id() == 0xBA) {
                height = Math.toIntExact(part.number(file));
            }
        }
    }

    private static void require(boolean fits, String why) {
        if (!fits) {
            throw Footage.refused(why);
        }
    }
}
