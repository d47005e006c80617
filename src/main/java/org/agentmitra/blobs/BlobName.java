package org.agentmitra.blobs;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names of blobs: generated here, never taken from a file that somebody brought. */
public final class BlobName {
    private static final Pattern PATTERN =
            Pattern.compile("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private BlobName() {}

    /** Random, with two levels of folders of 256 each before it. */
    public static String next() {
        String name = UUID.randomUUID().toString();
        return name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name;
    }

    static String folder(String name) {
        return name.substring(0, 5);
    }

    static boolean matches(String name) {
        return PATTERN.matcher(name).matches();
    }

    /** The same name, when it is one that {@link #next()} could have made. */
    static String checked(String name) {
        if (!matches(name)) {
            throw new IllegalArgumentException("not a name of a blob");
        }
        return name;
    }
}
