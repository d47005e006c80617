package org.agentmitra.uploads;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.agentmitra.shared.Ids;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that cannot be imported are refused beside the field, in the reader's language, and leave nothing. */
@PortalTest
class BadFilesTest {
    private static final List<String> HEADER = List.of(
            "PolicyNo", "Name of Assured", "D.o.C", "Pln/Tm", "Mod", "FUP", "Flg", "InstPrem", "Due", "TotPrem");
    private static final List<String> ROW =
            List.of("900000017", "ASHA RAO", "05/01/2020", "714/18", "Mly", "01/2026", "", "1015", "1", "1015");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record File(String name, byte[] content, String said) {}

    private MvcTestResult upload(String name, byte[] content, String language) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("provider", world.provider.toString())
                .param("agent", world.sunita.id().toString())
                .param("key", Ids.next().toString())
                .with(as(world.senior))
                .with(csrf())
                .header("Accept-Language", language)
                .exchange();
    }

    @Test
    void eachIsToldApartAndLeavesNothing() throws Exception {
        int documents = count("documents");
        for (File file : files()) {
            assertThat(upload(file.name, file.content, "en"))
                    .as(file.name)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains(file.said);
            assertThat(upload(file.name, file.content, "hi"))
                    .as(file.name)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .containsPattern("id=\"file-error\">(?:(?!</p>)[\\s\\S])*[\\u0900-\\u097F]")
                    .doesNotContain(file.said);
        }
        assertThat(count("imports")).isZero();
        assertThat(count("documents")).isEqualTo(documents);
    }

    @Test
    void aGoodOneIsTakenAndItsHeaderMayStandInTwoRows() throws Exception {
        assertThat(upload("due.xlsx", workbook(HEADER, ROW), "en")).hasStatus3xxRedirection();
        byte[] two = workbook(List.of("", "", "", "", "", "", "", "Premium", "", ""), HEADER, ROW);
        assertThat(upload("two.xlsx", two, "en")).hasStatus3xxRedirection();
    }

    @Test
    void oneThatLacksAColumnIsKeptUntilItsColumnsAreNamed() throws Exception {
        List<String> withoutFup = HEADER.stream()
                .map(name -> name.equals("FUP") ? "Remark" : name)
                .toList();
        assertThat(upload("lacks.xlsx", workbook(withoutFup, ROW), "en"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/mapping");
    }

    @Test
    void whatIsNoIdIsAPageThatDoesNotExist() {
        for (String field : List.of("provider", "agent", "key")) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("provider", world.provider.toString());
            form.put("agent", world.sunita.id().toString());
            form.put(field, "x");
            var request = mvc.post().uri("/imports").with(as(world.senior)).with(csrf());
            form.forEach(request::param);
            assertThat(request.exchange()).as(field).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.post()
                        .uri("/imports")
                        .param("file", "x")
                        .with(as(world.senior))
                        .with(csrf()))
                .hasStatus4xxClientError();
    }

    private List<File> files() throws Exception {
        byte[] good = workbook(HEADER, ROW);
        String csv = String.join(",", HEADER) + "\n" + String.join(",", ROW) + "\n";
        return List.of(
                new File("photo.xlsx", bytes("\u0089PNG\r\n\u001A\n\0\0"), "This is not a spreadsheet"),
                new File("empty.xlsx", new byte[0], "The file is empty."),
                new File("blank.csv", bytes(" \n \n"), "This file is empty"),
                new File("encrypted.xlsx", encrypted(good), "protected with a password"),
                new File("old.xls", old(), "an old Excel file (.xls)"),
                new File("binary.xlsb", binary(good), "binary Excel workbook (.xlsb)"),
                new File("cut.xlsx", Arrays.copyOf(good, good.length / 2), "damaged or incomplete"),
                new File("bomb.xlsx", with(good, "xl/media/a.bin", new byte[60 << 20]), "unpacks to far more"),
                new File(
                        "rain.xlsx",
                        workbook(List.of("Month", "Rain"), List.of("May", "3")),
                        "this one has two: Month, Rain."),
                new File(
                        "ravi.xlsx",
                        workbook(List.of("Agent Code : LIC0001922G"), HEADER, ROW),
                        "is for agency code LIC0001922G"),
                new File("macros.xlsm", good, "Only .xlsx and .csv files are taken"),
                new File("notes.txt", bytes("Dear agent\nhello\n"), "Only .xlsx and .csv files are taken"),
                new File("list.xlsx", bytes(csv), "does not fit its content"),
                new File("list.csv", good, "does not fit its content"));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) throws Exception {
        var out = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter(out, "Dues")) {
            for (List<String> row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    private static byte[] old() throws Exception {
        var out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Dues").createRow(0).createCell(0).setCellValue("Policy");
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] encrypted(byte[] plain) throws Exception {
        var out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("Marigold");
            try (OutputStream data = encryptor.getDataStream(container)) {
                data.write(plain);
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] binary(byte[] book) throws Exception {
        return copy(book, null, null);
    }

    private static byte[] with(byte[] book, String name, byte[] content) throws Exception {
        return copy(book, name, content);
    }

    /** The same parts, and one more; without one, the main part's type becomes that of a binary workbook. */
    private static byte[] copy(byte[] book, @Nullable String name, byte @Nullable [] content) throws Exception {
        var out = new ByteArrayOutputStream();
        Path file = Files.write(Files.createTempFile("book", ".xlsx"), book);
        try (var in = new ZipFile(file.toFile());
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] part = in.getInputStream(entry).readAllBytes();
                if (name == null && entry.getName().equals("[Content_Types].xml")) {
                    part = new String(part, StandardCharsets.UTF_8)
                            .replace(
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                    "application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(part);
            }
            if (name != null && content != null) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        }
        return out.toByteArray();
    }
}
