package org.agentmitra.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.agentmitra.shared.Refused;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

/** What is taken as a paper, and what is refused with which reason. */
class PageFileTest {
    @Test
    void picturesAndPdfsArePages() {
        assertThat(PageFile.read("a.png", Sheets.file(Sheets.card(900, 600), "png")))
                .hasSize(1);
        assertThat(PageFile.read("A.JPG", Sheets.file(Sheets.card(900, 600), "jpeg")))
                .singleElement()
                .satisfies(page -> assertThat(page.width()).isEqualTo(900));
        List<Page> pdf = PageFile.read("bill.pdf", Sheets.pdf(2));
        assertThat(pdf).hasSize(2);
        assertThat(pdf.getFirst().height()).isBetween(1740, 1754);
        assertThat(pdf.getFirst().flaws()).doesNotContain(Flaw.DARK, Flaw.SMALL);
    }

    @Test
    void aLargePictureIsMadeSmaller() {
        assertThat(PageFile.read("a.jpg", Sheets.file(Sheets.card(6000, 4000), "jpeg")))
                .singleElement()
                .satisfies(page -> assertThat(page.width()).isEqualTo(Page.LONGEST));
    }

    @Test
    void nothingOfTheFileIsKeptButPixels() {
        byte[] jpeg = Sheets.file(Sheets.card(900, 600), "jpeg");
        byte[] tail = "PK\3\4 <script>Secret place".getBytes(StandardCharsets.ISO_8859_1);
        byte[] polyglot = Arrays.copyOf(jpeg, jpeg.length + tail.length);
        System.arraycopy(tail, 0, polyglot, jpeg.length, tail.length);
        byte[] kept = PageFile.read("a.jpg", polyglot).getFirst().jpeg();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Secret", "Exif", "<script>");
    }

    @Test
    void nameAndContentHaveToAgree() {
        byte[] png = Sheets.file(Sheets.card(900, 600), "png");
        refused("a.jpg", png, "papers.file.misnamed");
        refused("a", png, "papers.file.misnamed");
        refused("a.png", Sheets.pdf(1), "papers.file.misnamed");
        refused("a.pdf", "GIF89a".getBytes(StandardCharsets.ISO_8859_1), "papers.file.format");
        refused("a.svg", "<svg onload='x()'/>".getBytes(StandardCharsets.ISO_8859_1), "papers.file.format");
        refused("a.png", new byte[0], "papers.file.missing");
    }

    @Test
    void allOfItHasToBeReadable() {
        byte[] jpeg = Sheets.file(Sheets.card(900, 600), "jpeg");
        refused("a.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "papers.file.unreadable");
        byte[] png = Sheets.file(Sheets.card(900, 600), "png");
        refused("a.png", Arrays.copyOf(png, png.length / 2), "papers.file.unreadable");
        refused("a.pdf", Arrays.copyOf(Sheets.pdf(1), 200), "papers.file.unreadable");
    }

    @Test
    void measuresAreReadBeforeAnythingIsDecoded() {
        refused("a.png", png(30_000, 30_000), "papers.file.pixels");
        refused("a.png", png(Integer.MAX_VALUE, 2), "papers.file.pixels");
        refused("a.png", Sheets.file(Sheets.card(20, 900), "png"), "papers.file.small");
        refused("a.png", new byte[PageFile.LARGEST + 1], "papers.file.large");
    }

    @Test
    void aPdfHoldsPagesAndNothingElse() {
        refused(
                "a.pdf",
                Sheets.pdf(1, pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                "papers.pdf.script");
        refused(
                "a.pdf",
                Sheets.pdf(1, pdf -> {
                    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                    names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
                    pdf.getDocumentCatalog().setNames(names);
                }),
                "papers.pdf.files");
        refused("a.pdf", Sheets.pdf(PdfPages.MOST + 1), "papers.pdf.pages");
        refused("a.pdf", Sheets.pdf(0), "papers.file.unreadable");
    }

    @Test
    void aLockedPdfIsRefusedWithAndWithoutAPasswordToOpenIt() {
        for (String word : List.of("", "secret")) {
            byte[] locked = Sheets.pdf(
                    1, pdf -> pdf.protect(new StandardProtectionPolicy("owner", word, new AccessPermission())));
            refused("a.pdf", locked, "papers.pdf.locked");
        }
    }

    @Test
    void aPdfThatUnpacksToMoreThanAPaperIsRefusedBeforeItIsRead() {
        byte[] bomb = Sheets.pdf(1, pdf -> {
            PDStream zeros =
                    new PDStream(pdf, new ByteArrayInputStream(new byte[60 * 1024 * 1024]), COSName.FLATE_DECODE);
            pdf.getPage(0).getResources().getCOSObject().setItem("Zeros", zeros);
        });
        assertThat(bomb.length).isLessThan(100_000);
        refused("a.pdf", bomb, "papers.pdf.bomb");
        byte[] twice = Sheets.pdf(1, pdf -> {
            COSArray filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.FLATE_DECODE);
            PDStream packed = new PDStream(pdf, new ByteArrayInputStream(new byte[1000]), filters);
            pdf.getPage(0).getResources().getCOSObject().setItem("Packed", packed);
        });
        refused("a.pdf", twice, "papers.pdf.odd");
    }

    @Test
    void aPictureInAPdfHasMeasuresToo() {
        byte[] huge = Sheets.pdf(1, pdf -> {
            PDStream image = new PDStream(pdf);
            image.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.getCOSObject().setInt(COSName.WIDTH, 30_000);
            image.getCOSObject().setInt(COSName.HEIGHT, 30_000);
            pdf.getPage(0).getResources().getCOSObject().setItem("Huge", image);
        });
        refused("a.pdf", huge, "papers.file.pixels");
    }

    private static void refused(String name, byte[] content, String why) {
        assertThatThrownBy(() -> PageFile.read(name, content)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(why);
            assertThat(refused.field()).isEqualTo("file");
        });
    }

    /** A PNG that declares measures and has next to nothing in it. */
    private static byte[] png(int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(head);
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", head.toByteArray());
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(body)) {
                deflated.write(new byte[1000]);
            }
            chunk(out, "IDAT", body.toByteArray());
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) check.getValue());
    }
}
