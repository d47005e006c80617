package org.agentmitra.footage;

import java.util.Locale;

/** The kinds of video files that every browser of today plays. */
public enum VideoFormat {
    /** ISO/IEC 14496-12 and -14. */
    MP4("mp4", "video/mp4"),
    /** The part of Matroska that webmproject.org names. */
    WEBM("webm", "video/webm");

    private final String ending;
    private final String mediaType;

    VideoFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a file with such a name says that it is one. */
    boolean named(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith("." + ending);
    }
}
