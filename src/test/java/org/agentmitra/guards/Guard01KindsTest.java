package org.agentmitra.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.agentmitra.support.SmallHeap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Guard 1: what a file is, its first bytes say, and not its name. */
@SmallHeap
class Guard01KindsTest extends GuardFixture {
    private static final String CSV = "PolicyNo,Name of Assured,D.o.C,Pln/Tm,Mod,FUP,InstPrem,Due,TotPrem\n"
            + "900000012,ASHA RAO,05/01/2020,714/18,Mly,01/2026,1015,1,1015\n";

    private Path bytes(String content) throws IOException {
        return Files.writeString(file(), content, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aZipFileIsAWorkbook() throws Exception {
        UUID id = checked(due());
        assertThat(faults(id)).isEmpty();
        assertThat(staged(id, "policy_number")).containsExactly("900000012");
    }

    @Test
    void anOldWorkbookIsToldByItsStreams() throws Exception {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file())) {
            book.createSheet("Dues").createRow(0).createCell(0).setCellValue("Policy");
            book.write(out);
        }
        refused(file(), "old-xls");
        refused("due.xls", file(), "sheets.unreadable.old-xls");
    }

    @Test
    void soIsAnEncryptedOne() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file())) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("Marigold");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                Files.copy(due().write(folder.resolve("plain")), encrypted);
            }
            container.writeFilesystem(out);
        }
        refused(file(), "encrypted");
    }

    @Test
    void anotherFileOfThatKindIsNoWorkbook() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file())) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            container.writeFilesystem(out);
        }
        refused(file(), "not-a-workbook");
    }

    @Test
    void aBinaryWorkbookIsToldByItsContentTypes() throws Exception {
        refused(due().type("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "xlsb");
    }

    @Test
    void aLetterAndAPlainArchiveAreNoWorkbooks() throws Exception {
        refused(
                due().type("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
                "not-a-workbook");
        refused(PackedFile.of(due(), "[Content_Types].xml").write(file()), "not-a-workbook");
    }

    @Test
    void whatIsNeitherIsReadAsCsv() throws Exception {
        UUID id = checked(CSV);
        assertThat(faults(id)).isEmpty();
        assertThat(staged(id, "policy_number")).containsExactly("900000012");
    }

    @Test
    void unlessItIsNoText() throws Exception {
        refused("due.csv", bytes(CSV + "\0"), "sheets.unreadable.not-a-workbook");
        refused("due.csv", bytes("\u0089PNG\r\n\u001A\n\0\0"), "sheets.unreadable.not-a-workbook");
        refused("due.csv", bytes("%PDF-1.7\n" + CSV), "sheets.unreadable.not-a-workbook");
        refused("due.csv", bytes("<html><table>"), "sheets.unreadable.web-page");
        refused("due.csv", bytes(" \r\n \r\n"), "sheets.unreadable.empty");
    }

    @Test
    void aNameThatSaysOtherwiseIsNotBelieved() throws Exception {
        refused("due.xlsx", bytes(CSV), "uploads.file.misnamed");
        refused("due.csv", due().write(file()), "uploads.file.misnamed");
        refused("due.xlsm", due().write(file()), "uploads.file.kind");
    }
}
