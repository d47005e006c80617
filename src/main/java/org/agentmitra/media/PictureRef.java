package org.agentmitra.media;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A picture as pages show it.
 *
 * @param alt what it shows, in words; empty when nobody said
 * @param sizes the smallest first; never empty
 */
public record PictureRef(UUID id, String fileName, String alt, List<Size> sizes) {
    /**
     * One size.
     *
     * @param width in pixels, as is the height
     * @param hash of the content, in hexadecimal digits
     */
    public record Size(int width, int height, String hash) {}

    /** Address of the size that every browser understands: the middle one, where there is one. */
    public String src() {
        return address(sizes.get(Math.min(1, sizes.size() - 1)));
    }

    /** Address of the smallest. */
    public String small() {
        return address(sizes.getFirst());
    }

    /** All sizes, for the browser to choose from. */
    public String srcset() {
        return sizes.stream()
                .map(size -> address(size) + " " + size.width() + "w")
                .collect(Collectors.joining(", "));
    }

    public int width() {
        return sizes.getLast().width();
    }

    public int height() {
        return sizes.getLast().height();
    }

    private String address(Size size) {
        return "/media/" + id + "/" + size.hash() + ".jpg";
    }
}
