package org.agentmitra.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Papers of slides as PowerPoint and printers write them, part by part. */
public final class TestDecks {
    private static final String SPACES = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder list = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int slides;

    /** One with nothing in it yet. */
    public static TestDecks pptx() {
        TestDecks deck = new TestDecks();
        return deck.with("[Content_Types].xml", "<Types/>");
    }

    /** Any part. */
    public TestDecks with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public TestDecks with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A slide with these shapes, of which the relation {@code rPic} leads to the picture. */
    public TestDecks slide(String shapes, String picture) {
        slides++;
        list.append("<p:sldId id=\"")
                .append(255 + slides)
                .append("\" r:id=\"rId")
                .append(slides)
                .append("\"/>");
        relations
                .append("<Relationship Id=\"rId")
                .append(slides)
                .append("\" Target=\"slides/slide")
                .append(slides)
                .append(".xml\"/>");
        with(
                "ppt/slides/_rels/slide" + slides + ".xml.rels",
                RELATIONS + "<Relationship Id=\"rPic\" Target=\"../media/" + picture + "\"/></Relationships>");
        return with(
                "ppt/slides/slide" + slides + ".xml",
                "<p:sld" + SPACES + "><p:cSld><p:spTree>" + shapes + "</p:spTree></p:cSld></p:sld>");
    }

    /** What is to be said to the last slide. */
    public TestDecks notes(String line) {
        String part = "ppt/slides/_rels/slide" + slides + ".xml.rels";
        String relation = "<Relationship Id=\"rNotes\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/notesSlide\" Target=\"../notesSlides/notesSlide" + slides + ".xml\"/></Relationships>";
        with(part, new String(parts.get(part), StandardCharsets.UTF_8).replace("</Relationships>", relation));
        return with(
                "ppt/notesSlides/notesSlide" + slides + ".xml",
                "<p:notes" + SPACES + "><p:cSld><p:spTree>" + shape("sldImg", "") + shape("body", line)
                        + shape("sldNum", "7") + "</p:spTree></p:cSld></p:notes>");
    }

    /** A shape with one line. @param place such as {@code title}; empty for a box of text */
    public static String shape(String place, String line) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"x\"/><p:nvPr>"
                + (place.isEmpty() ? "" : "<p:ph type=\"" + place + "\"/>")
                + "</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>" + line + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }

    /** The picture of the slide. @param said what it shows */
    public static String picture(String said) {
        return "<p:pic><p:nvPicPr><p:cNvPr id=\"4\" name=\"y\" descr=\"" + said + "\"/></p:nvPicPr>"
                + "<p:blipFill><a:blip r:embed=\"rPic\"/></p:blipFill>"
                + "<p:spPr><a:xfrm><a:ext cx=\"5000000\" cy=\"3000000\"/></a:xfrm></p:spPr></p:pic>";
    }

    public byte[] written() {
        with(
                "ppt/presentation.xml",
                "<p:presentation" + SPACES + "><p:sldIdLst>" + list + "</p:sldIdLst></p:presentation>");
        with("ppt/_rels/presentation.xml.rels", RELATIONS + relations + "</Relationships>");
        return zipped();
    }

    /** Without the parts that every deck has. */
    public byte[] zipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A page a line. */
    public static byte[] pdf(String... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (String line : lines) {
                PDPage page = new PDPage(new PDRectangle(720, 405));
                pdf.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                    pen.newLineAtOffset(60, 200);
                    pen.showText(line);
                    pen.endText();
                }
            }
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
