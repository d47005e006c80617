package org.agentmitra.images;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Papers for tests, drawn here: cards with print on them, with and without a QR code, and PDFs. */
public final class Sheets {
    private Sheets() {}

    /** A bright card with lines of print. */
    public static BufferedImage card(int width, int height) {
        return card(width, height, Color.WHITE);
    }

    static BufferedImage card(int width, int height, Color paper) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        for (int line = 1; line < 12; line++) {
            Lettering.write(pen, "Government of Testing 4711 Sunita Rao", width / 20, line * height / 12, height / 18);
        }
        pen.dispose();
        return image;
    }

    /** The same with a QR code in its upper right corner, 30 % of the height. */
    public static BufferedImage withCode(int width, int height, String text) {
        BufferedImage image = card(width, height);
        int side = height * 3 / 10;
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, side, side, Map.of(EncodeHintType.MARGIN, 2));
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    image.setRGB(width - side - 10 + x, 10 + y, code.get(x, y) ? 0x000000 : 0xFFFFFF);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param format {@code png} or {@code jpeg} */
    public static byte[] file(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done to a PDF before it is written. */
    public interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    /** A PDF of so many A4 pages with a line of print each. */
    public static byte[] pdf(int pages, Change change) {
        try (PDDocument pdf = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 40);
                    content.newLineAtOffset(50, 500);
                    content.showText("Electricity bill, page " + number);
                    content.endText();
                }
            }
            change.to(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] pdf(int pages) {
        return pdf(pages, pdf -> {});
    }
}
