package org.agentmitra.images;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, from the Exif part of a JPEG file: the only thing of it that the picture needs. */
final class Orientation {
    private static final int EXIF = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** Quarter turns to the right that bring the picture upright; none when nothing readable tells. */
    static int quarterTurns(byte[] jpeg) {
        try {
            return switch (value(ByteBuffer.wrap(jpeg))) {
                case 6 -> 1;
                case 3 -> 2;
                case 8 -> 3;
                default -> 0;
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return 0;
        }
    }

    private static int value(ByteBuffer file) {
        file.position(2);
        while (true) {
            int marker = file.getShort() & 0xFFFF;
            if (marker == SCAN || marker < 0xFF00) {
                return 0;
            }
            int length = file.getShort() & 0xFFFF;
            if (marker == EXIF) {
                return inExif(file.slice(file.position(), length - 2));
            }
            file.position(file.position() + length - 2);
        }
    }

    private static int inExif(ByteBuffer segment) {
        ByteBuffer tiff = segment.slice(6, segment.limit() - 6);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                return tiff.getShort(at + 8) & 0xFFFF;
            }
        }
        return 0;
    }
}
