package org.agentmitra.guards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import org.agentmitra.support.SmallHeap;
import org.agentmitra.support.TestWorkbook;
import org.junit.jupiter.api.Test;

/** Guard 2: how large a file is, packed and unpacked; what it says of that itself is not believed. */
@SmallHeap
class Guard02SizesTest extends GuardFixture {
    private static final byte[] NOTHING = {};

    /** A megabyte that packs to about a sixtieth. */
    private static byte[] dense() {
        byte[] block = new byte[1 << 20];
        int random = 1;
        for (int i = 0; i < 15_000; i++) {
            random = random * 1_103_515_245 + 12_345;
            block[i] = (byte) (random >>> 16);
        }
        return block;
    }

    private static byte[] doctypeFree(byte[] block) {
        for (int i = 0; i < block.length; i++) {
            block[i] = block[i] == '<' ? 0 : block[i];
        }
        return block;
    }

    @Test
    void aFileOfMoreThanFiftyMegabytesIsRefused() throws Exception {
        due().write(file());
        try (RandomAccessFile large = new RandomAccessFile(file().toFile(), "rw")) {
            large.setLength((50 << 20) + 1);
        }
        refused("due.xlsx", file(), "uploads.file.too-large");
    }

    @Test
    void soIsOneOfMoreThanTwoThousandParts() throws Exception {
        TestWorkbook book = due();
        for (int i = 0; i <= 2_000; i++) {
            book.part("xl/media/" + i, "");
        }
        refused(book, "too-complex");
    }

    @Test
    void aPartIsCountedWhileItUnpacks() throws Exception {
        PackedFile file = PackedFile.of(due()).lying();
        file.part("xl/media/a.bin", NOTHING, doctypeFree(dense()), 601, NOTHING);
        refused(file.write(file()), "bomb");
    }

    @Test
    void soAreAllPartsTogether() throws Exception {
        byte[] block = doctypeFree(dense());
        PackedFile file = PackedFile.of(due()).lying();
        file.part("xl/media/a.bin", NOTHING, block, 351, NOTHING);
        file.part("xl/media/b.bin", NOTHING, block, 351, NOTHING);
        refused(file.write(file()), "bomb");
    }

    @Test
    void aMegabyteThatUnpacksToAGigabyteIsABomb() throws Exception {
        PackedFile file = PackedFile.of(due(), "xl/worksheets/sheet1.xml");
        byte[] rows = "<row></row>".repeat((1 << 20) / 11).getBytes(UTF_8);
        file.part(
                "xl/worksheets/sheet1.xml",
                ("<worksheet><sheetData>" + header()).getBytes(UTF_8),
                rows,
                1024,
                "</sheetData></worksheet>".getBytes(UTF_8));
        assertThat(file.write(file()).toFile().length()).isLessThan(5 << 20);
        refused(file(), "bomb");
    }

    @Test
    void twoPartsOfOneNameAreRefused() throws Exception {
        PackedFile file = PackedFile.of(due());
        file.part("xl/worksheets/sheet1.xml", "<worksheet/>".getBytes(UTF_8));
        refused(file.write(file()), "duplicate-parts");
        refused(due().part("xl/Worksheets/Sheet1.xml", "<worksheet/>"), "duplicate-parts");
        refused(due().part("xl\\worksheets\\sheet1.xml", "<worksheet/>"), "duplicate-parts");
    }

    /** Else each of the twenty sheets that are looked at would be read from the same hundreds of megabytes. */
    @Test
    void soAreTwoSheetsInOnePart() throws Exception {
        String sheets = TestWorkbook.sheet("A", 1, "") + TestWorkbook.sheet("B", 1, "");
        refused(due().part("xl/workbook.xml", TestWorkbook.workbook("", sheets)), "duplicate-parts");
    }

    @Test
    void aCellFarAwayTakesNoMemory() throws Exception {
        refused(due("<row r='2'><c r='ZZZZZZ1'><v>1</v></c></row>"), "beyond-limits");
        refused(due("<row r='2'><c r='&#90;ZZZZZ1'><v>1</v></c></row>"), "beyond-limits");
    }
}
