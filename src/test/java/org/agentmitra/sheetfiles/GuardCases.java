package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.support.TestWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Hostile and unlucky files as the reader alone sees them, read in a process of their own with a small heap; see {@link GuardTest}. */
final class GuardCases {
    private static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";
    private static final String READABLE = "readable";

    private interface Fixture {
        void write(Path file) throws Exception;
    }

    private final Map<String, Fixture> cases = new LinkedHashMap<>();

    /** Writes every case to a file of its own; the names, "expected code: what it is", in the order of the files. */
    static List<String> write(Path folder) throws Exception {
        GuardCases guard = new GuardCases();
        guard.kinds();
        guard.containers();
        guard.parts();
        guard.sheets();
        int number = 100;
        for (Fixture fixture : guard.cases.values()) {
            fixture.write(folder.resolve("case" + number++));
        }
        return List.copyOf(guard.cases.keySet());
    }

    /** Prints code and milliseconds of work for each file, in their order. */
    public static void main(String[] arguments) throws IOException {
        for (int number = 100; Files.exists(Path.of(arguments[0], "case" + number)); number++) {
            long start = worked();
            String code = outcome(Path.of(arguments[0], "case" + number));
            System.out.println(code + "|" + (worked() - start) / 1_000_000);
        }
    }

    /** A busy machine does not count. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String outcome(Path file) {
        try {
            String refusal = Reading.refusal(file);
            return refusal == null ? READABLE : refusal;
        } catch (Throwable e) {
            return e.toString();
        }
    }

    private void text(String name, String content) {
        cases.put(name, file -> Files.writeString(file, content, StandardCharsets.ISO_8859_1));
    }

    private void book(String name, TestWorkbook book) {
        cases.put(name, book::write);
    }

    private void kinds() {
        text("empty: no byte", "");
        text("empty: blanks", " \r\n\r\n ");
        text("not-a-workbook: a picture", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR");
        text("not-a-workbook: a PDF", "%PDF-1.7\nhello");
        text("not-a-workbook: text with a NUL", "Policy,Name\n1,\0\n");
        text("not-a-workbook: UTF-16 with half a pair", "\u00FF\u00FEa\0\0\u00D8b\0");
        text("web-page: a table of a web page", "<html><table>");
        text("csv-quotes: one field of 40 MB", "a,b\n\"" + "x,y\n".repeat(10 << 20));
        cases.put("too-large: 50 MB and a byte", file -> {
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength((50 << 20) + 1);
            }
        });
        cases.put("old-xls: Excel 97", GuardCases::writeOld);
        cases.put("encrypted: with a password", GuardCases::writeEncrypted);
        book("xlsb: by its content type", valid().type("application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
        book(
                "not-a-workbook: a letter",
                valid().type("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"));
        cases.put("not-a-workbook: a plain archive", file -> {
            valid().write(file);
            replace(file, "[Content_Types].xml", "[Content_Tapes].xml");
        });
    }

    private void containers() {
        cases.put("damaged: cut in half", file -> {
            byte[] whole = Files.readAllBytes(valid().write(file));
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        });
        cases.put("damaged: a changed byte", file -> {
            byte[] whole = Files.readAllBytes(valid().write(file));
            whole["[Content_Types].xml".length() + 60] ^= 0x10;
            Files.write(file, whole);
        });
        cases.put("duplicate-parts: two entries of one name", file -> {
            valid().part("xl/worksheets/sheet2.xml", "<x/>").write(file);
            replace(file, "sheet2.xml", "sheet1.xml");
        });
        book("duplicate-parts: but for the case", valid().part("XL/Worksheets/Sheet1.xml", "<x/>"));
        cases.put("too-complex: 2,001 parts", file -> {
            TestWorkbook book = valid();
            for (int i = 0; i < 2_001; i++) {
                book.part("x" + i, "");
            }
            book.write(file);
        });
        book("bomb: 50 MB of nothing", valid().part("xl/media/a.bin", new byte[50 << 20]));
        cases.put(
                "bomb: a sheet of 12 MB in 12 kB",
                file -> TestWorkbook.ofRows("<row/>".repeat(2 << 20)).write(file));
    }

    private void parts() {
        book(
                "encoding: UTF-16",
                valid().part("xl/worksheets/sheet1.xml", "<worksheet/>".getBytes(StandardCharsets.UTF_16)));
        book("damaged: an unknown entity", TestWorkbook.ofRows(row("<c r='A1' t='str'><v>&lol;</v></c>")));
        book("damaged: no workbook part", valid().part("xl/_rels/workbook.xml.rels", "<Relationships/>"));
        book("damaged: the sheet stops", valid().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + ROW));
        book(
                "no-sheet: all hidden",
                valid().part(
                                "xl/workbook.xml",
                                TestWorkbook.workbook("", TestWorkbook.sheet("B", 1, "state='hidden'"))));
        cases.put("too-many-texts: 2,000,001 of them", file -> {
            StringBuilder items = new StringBuilder();
            for (int i = 0; i <= 2_000_000; i++) {
                items.append("<si><t>").append(i * 7919).append("</t></si>");
            }
            valid().part("xl/sharedStrings.xml", TestWorkbook.sharedStrings(items.toString()))
                    .write(file);
        });
        cases.put("too-complex: merged cells without end", file -> {
            StringBuilder merges = new StringBuilder("<mergeCells>");
            for (int i = 1; i < 150_000; i++) {
                merges.append("<mergeCell ref='A")
                        .append(i)
                        .append(":B")
                        .append(i)
                        .append("'/>");
            }
            valid().sheet("<sheetData>" + ROW + "</sheetData>" + merges + "</mergeCells>")
                    .write(file);
        });
    }

    private void sheets() {
        book("too-many-columns: content in column 31", TestWorkbook.ofRows(row("<c r='AE1'><v>1</v></c>")));
        book("readable: nothing in column 31", TestWorkbook.ofRows(row("<c r='A1'><v>1</v></c><c r='AE1' s='1'/>")));
        book("damaged: rows out of order", TestWorkbook.ofRows("<row r='2'/><row r='1'/>"));
        book("damaged: cells out of order", TestWorkbook.ofRows(row("<c r='B1'/><c r='A1'/>")));
        book("damaged: a tag of 1 MB", TestWorkbook.ofRows(row("<c r='" + "A".repeat(1 << 20) + "'/>")));
        cases.put("readable: a text of 20 MB in one cell", file -> {
            TestWorkbook.ofRows(row("<c r='A1' t='str'><v>" + unlike("&amp; so on", 800_000) + "</v></c>"))
                    .write(file);
        });
        cases.put(
                "readable: more than 100,000 ampersands",
                file -> TestWorkbook.ofRows(
                                row("<c r='A1' t='str'><v>a</v></c>") + rows(150_000, "<v>R&amp;D &lt;b&gt; "))
                        .write(file));
        cases.put("readable: a million names and a deep nest", file -> {
            StringBuilder deep = new StringBuilder();
            for (int i = 0; i < 1_000_000; i++) {
                deep.append("<n").append(i * 7919).append('>');
            }
            TestWorkbook.ofRows(row("<c r='A1'><v>1</v></c>") + "<!--" + deep + "-->")
                    .write(file);
        });
        cases.put("damaged: a million names without end", file -> {
            StringBuilder deep = new StringBuilder();
            for (int i = 0; i < 1_000_000; i++) {
                deep.append("<n").append(i * 7919).append(" a").append(i).append("='1'>");
            }
            TestWorkbook.ofRows(deep.toString()).write(file);
        });
        cases.put(
                "readable: 29 MB of CSV in one column",
                file -> Files.writeString(file, unlike("Rao, Ana\n", 1_000_000)));
    }

    private static String row(String cells) {
        return "<row r='1'>" + cells + "</row>";
    }

    private static String rows(int count, String start) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("<row><c t='str'>").append(start).append(i).append("</v></c></row>");
        }
        return rows.toString();
    }

    /** Many times the text, numbered so that it does not pack too well. */
    private static String unlike(String text, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(i * 7919).append(i * 104_729).append(text);
        }
        return all.toString();
    }

    private static TestWorkbook valid() {
        return TestWorkbook.ofRows(ROW);
    }

    private static void replace(Path file, String text, String by) throws IOException {
        String whole = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, whole.replace(text, by), StandardCharsets.ISO_8859_1);
    }

    private static void writeOld(Path file) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Dues").createRow(0).createCell(0).setCellValue("Policy");
            book.write(out);
        }
    }

    private static void writeEncrypted(Path file) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("Marigold");
            Path plain = valid().write(file.resolveSibling("plain"));
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                Files.copy(plain, encrypted);
            }
            container.writeFilesystem(out);
        }
    }
}
