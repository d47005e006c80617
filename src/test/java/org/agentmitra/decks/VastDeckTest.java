package org.agentmitra.decks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.agentmitra.support.SmallHeap;
import org.agentmitra.support.TestSlideshow;
import org.junit.jupiter.api.Test;

/** Guard 12, of pages that are drawn: what stands on them may be many times what a heap holds. */
@SmallHeap
class VastDeckTest extends DeckFixture {
    private static final int SIDE = 6_000;

    @Test
    void aPageWithAVastPictureIsDrawn() throws IOException {
        byte[] deck = new TestSlideshow()
                .picture(vast(), new Rectangle(0, 0, 960, 540), "The night")
                .written();
        assertThat(bring("a.pptx", deck)).hasStatus3xxRedirection();
        assertThat(column("kind")).containsExactly("IMAGE");
        assertThat(column("alt")).containsExactly("The night");
    }

    /** A black picture of 36 million pixels, 144 MB once it is decoded. */
    private static byte[] vast() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(out);
        png.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream measures = new DataOutputStream(head);
        measures.writeInt(SIDE);
        measures.writeInt(SIDE);
        // Eight bits for each of red, green and blue; packed, filtered and laced as usual.
        measures.write(new byte[] {8, 2, 0, 0, 0});
        chunk(png, "IHDR", head.toByteArray());
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(rows)) {
            for (int row = 0; row < SIDE; row++) {
                packed.write(new byte[1 + 3 * SIDE]);
            }
        }
        chunk(png, "IDAT", rows.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream png, String name, byte[] content) throws IOException {
        png.writeInt(content.length);
        byte[] kind = name.getBytes(StandardCharsets.US_ASCII);
        png.write(kind);
        png.write(content);
        CRC32 sum = new CRC32();
        sum.update(kind);
        sum.update(content);
        png.writeInt((int) sum.getValue());
    }
}
