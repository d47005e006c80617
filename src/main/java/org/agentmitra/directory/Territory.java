package org.agentmitra.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A part of an insurer's tree that the list can be narrowed to.
 *
 * @param path keys of the places from the root of the tree down to it, as the trees spell it
 * @param depth in how many of those offered it lies
 * @param order sorts it by insurer and name, and those in it behind it
 */
record Territory(String path, String name, String provider, int depth, String order) {
    /** Sorts before whatever a name holds. */
    private static final String BREAK = "\u0001";

    Territory(String path, String name, String provider) {
        this(path, name, provider, 0, provider + BREAK);
    }

    /** The same among the others that are offered. */
    Territory within(Map<String, Territory> others) {
        int around = 0;
        StringBuilder way = new StringBuilder(order);
        for (int end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', end + 1)) {
            Territory outer = others.get(path.substring(0, end + 1));
            if (outer != null) {
                way.append(outer.name).append(' ').append(outer.path).append(BREAK);
                around++;
            }
        }
        return new Territory(path, name, provider, around - 1, way.toString());
    }

    /** The path as addresses spell it. */
    String place() {
        return path.substring(1, path.length() - 1).replace('/', '.');
    }

    static String path(String place) {
        return "/" + place.replace('.', '/') + "/";
    }

    /** Keys of the places on a path, the uppermost first. */
    static List<Long> keys(String path) {
        return Arrays.stream(path.substring(1).split("/")).map(Long::valueOf).toList();
    }
}
