package org.agentmitra.sheetfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agentmitra.sheets.UnreadableFile;
import org.agentmitra.support.TestWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
    private static final int LONGEST_MILLIS = 10_000;

    @TempDir
    Path folder;

    /** Each in a heap of 256 MB and in less than ten seconds of work. By guard, and as the portal meets them: {@code guards}. */
    @TestFactory
    Stream<DynamicTest> everyCaseIsDecidedInASmallHeap() throws Exception {
        List<String> names = GuardCases.write(folder);
        List<String> lines = Jvm.run("256m", GuardCases.class, folder);
        Properties messages = messages();
        assertThat(lines).hasSameSizeAs(names);
        return IntStream.range(0, names.size())
                .mapToObj(i -> DynamicTest.dynamicTest(names.get(i), () -> {
                    String expected = names.get(i).substring(0, names.get(i).indexOf(':'));
                    String[] outcome = lines.get(i).split("\\|", 2);
                    assertThat(outcome[0]).isEqualTo(expected);
                    assertThat(Long.parseLong(outcome[1])).isLessThan(LONGEST_MILLIS);
                    assertThat(expected.equals("readable") || messages.containsKey("sheets.unreadable." + expected))
                            .isTrue();
                }));
    }

    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        try (InputStream in = GuardTest.class.getResourceAsStream("/messages/sheets.properties")) {
            messages.load(in);
        }
        return messages;
    }

    @Test
    void aDamagedWorkbookIsReadOrRefusedAndNothingElse() throws IOException {
        byte[] whole = Files.readAllBytes(TestWorkbook.ofRows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .write(folder.resolve("whole.xlsx")));
        Path file = folder.resolve("hurt.xlsx");
        for (int i = 0; i < whole.length; i += 3) {
            byte[] hurt = whole.clone();
            hurt[i] ^= (byte) (1 << i % 8);
            hurt[(i * 7) % whole.length] = (byte) i;
            readOrRefused(Files.write(file, hurt));
            readOrRefused(Files.write(file, Arrays.copyOf(whole, i)));
        }
    }

    /** The checksum catches most of the damage above, so the text of the parts is hurt before it is packed, too. */
    @Test
    void aSheetOfNonsenseIsReadOrRefusedAndNothingElse() throws IOException {
        String sheet = "<worksheet><sheetData><row r='1' s='2'><c r='A1' t='s'><f t='shared'>A1</f><v>0</v></c>"
                + "<c r='B1' t='inlineStr'><is><r><t>a&#x41;&amp;b</t></r></is></c><!-- c --><c r='C1' s='1'><v>45351</v></c>"
                + "</row></sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells></worksheet>";
        String spices = "<>/='\"&;!?[]-\0 A9:\u00FF";
        Path file = folder.resolve("nonsense.xlsx");
        for (int i = 0; i < sheet.length(); i++) {
            for (int spice = i % 5; spice < spices.length(); spice += 5) {
                byte[] hurt = sheet.getBytes(StandardCharsets.ISO_8859_1);
                hurt[i] = (byte) spices.charAt(spice);
                readOrRefused(TestWorkbook.ofRows("")
                        .part("xl/worksheets/sheet1.xml", hurt)
                        .write(file));
            }
        }
    }

    private static void readOrRefused(Path file) {
        try {
            Reading.count(file, 30);
        } catch (UnreadableFile e) {
            assertThat(e.code()).isNotBlank();
        } catch (IOException | RuntimeException e) {
            fail("Neither read nor refused", e);
        }
    }
}
