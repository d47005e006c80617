package org.agentmitra.footage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An element of an EBML file (RFC 8794).
 *
 * @param from where its content begins
 * @param end of its parent where it does not say how long it is
 * @param open whether it does not say how long it is
 */
record Element(long id, long from, long end, boolean open) {
    /** Children of one that is read as a list, and bytes of a text or a number. */
    private static final int MOST = 2_000;

    private static final int TEXT = 200;

    /** @param limit end of the parent, which it must not pass */
    static Element at(Window file, long place, long limit) throws IOException {
        int first = file.byteAt(place);
        int idWidth = width(first);
        if (idWidth > 4) {
            throw Footage.refused("damaged");
        }
        long id = number(file, place, idWidth);
        long sizeAt = place + idWidth;
        int sizeWidth = width(file.byteAt(sizeAt));
        long mask = (1L << 7 * sizeWidth) - 1;
        long size = number(file, sizeAt, sizeWidth) & mask;
        long from = sizeAt + sizeWidth;
        boolean open = size == mask;
        long end = open ? limit : Math.addExact(from, size);
        if (from > limit || end > limit) {
            throw Footage.refused("damaged");
        }
        return new Element(id, from, end, open);
    }

    /** Bytes of a number whose first byte tells by its leading noughts. */
    static int width(int first) {
        if (first == 0) {
            throw Footage.refused("damaged");
        }
        return Integer.numberOfLeadingZeros(first) - 23;
    }

    long length() {
        return end - from;
    }

    /** The elements in it, which have to fill it. */
    List<Element> children(Window file) throws IOException {
        List<Element> children = new ArrayList<>();
        long place = from;
        while (place < end) {
            Element child = at(file, place, end);
            if (child.open || children.size() == MOST) {
                throw Footage.refused("damaged");
            }
            children.add(child);
            place = child.end;
        }
        return children;
    }

    /** Its content as a whole number without a sign. */
    long number(Window file) throws IOException {
        if (length() > 8) {
            throw Footage.refused("damaged");
        }
        return number(file, from, Math.toIntExact(length()));
    }

    String text(Window file) throws IOException {
        if (length() > TEXT) {
            throw Footage.refused("damaged");
        }
        return Webm.ascii(file.copy(from, Math.toIntExact(length())).array());
    }

    private static long number(Window file, long place, int width) throws IOException {
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 8 | file.byteAt(place + i);
        }
        return number;
    }
}
