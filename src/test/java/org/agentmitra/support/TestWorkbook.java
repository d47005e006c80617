package org.agentmitra.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, part by part, so that it can be wrong in exactly one way. */
public final class TestWorkbook {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private TestWorkbook() {}

    /** A workbook of one sheet with these rows as XML. */
    public static TestWorkbook ofRows(String rows) {
        return new TestWorkbook()
                .type(TYPE + "sheet.main+xml")
                .part("xl/workbook.xml", workbook("", sheet("Book", 1, "")))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='" + PACKAGE + "relationships'>"
                                + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + relation("rId2", "styles", "/xl/styles.xml")
                                + relation("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + MAIN + "'><numFmts count='2'>"
                                + "<numFmt numFmtId='164' formatCode='[$-4009]dd\\-mmm\\-yy'/>"
                                + "<numFmt numFmtId='165' formatCode='[$₹-4009] #,##0.00 &quot;due&quot;'/></numFmts>"
                                + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
                                + "<xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>")
                .part(
                        "xl/sharedStrings.xml",
                        sharedStrings("<si><t>Term</t></si><si><r><t>Two </t></r>"
                                + "<r><t>runs</t></r><rPh><t>aid</t></rPh></si><si><t></t></si>"))
                .rows(rows);
    }

    public TestWorkbook type(String contentType) {
        return part(
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + contentType + "'/></Types>");
    }

    public TestWorkbook rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    public TestWorkbook sheet(String content) {
        return part(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>"
                        + content + "</worksheet>");
    }

    public TestWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public static String workbook(String properties, String sheets) {
        return "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>" + properties + "<sheets>" + sheets
                + "</sheets></workbook>";
    }

    public static String sheet(String name, int id, String state) {
        return "<sheet name='" + name + "' sheetId='" + id + "' " + state + " r:id='rId" + id + "'/>";
    }

    public static String sharedStrings(String items) {
        return "<sst xmlns='" + MAIN + "'>" + items + "</sst>";
    }

    public static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + "/" + type + "' Target='" + target + "'/>";
    }

    /** The parts as they stand, by name. */
    public Map<String, byte[]> parts() {
        return Map.copyOf(parts);
    }

    public Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }
}
