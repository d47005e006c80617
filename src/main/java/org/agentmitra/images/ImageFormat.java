package org.agentmitra.images;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of pictures that are taken, told by how their files begin. */
enum ImageFormat {
    JPEG("jpeg", Set.of("jpg", "jpeg"), 0, 0xFF, 0xD8, 0xFF),
    PNG("png", Set.of("png"), 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    /** A RIFF file, whose length stands before its kind. */
    WEBP("webp", Set.of("webp"), 8, 'W', 'E', 'B', 'P');

    private final String reader;
    private final Set<String> endings;
    private final int from;
    private final int[] magic;

    ImageFormat(String reader, Set<String> endings, int from, int... magic) {
        this.reader = reader;
        this.endings = endings;
        this.from = from;
        this.magic = magic;
    }

    /** By what the file is, whatever it is called. */
    static Optional<ImageFormat> of(byte[] content) {
        return Arrays.stream(values()).filter(format -> format.begins(content)).findFirst();
    }

    /** Name under which its decoder is found. */
    String reader() {
        return reader;
    }

    /** Whether a file with such a name says that it is one. */
    boolean named(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return endings.contains(ending);
    }

    private boolean begins(byte[] content) {
        if (content.length < from + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[from + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
