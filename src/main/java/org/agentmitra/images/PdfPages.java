package org.agentmitra.images;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agentmitra.shared.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws the pages of a PDF, so that nothing of the file itself is kept. */
final class PdfPages {
    static final int MOST = 8;

    /** As large as an A4 sheet at 150 dots to the inch would be: PDF's unit is a 72nd of an inch. */
    private static final int LONGEST = 1_754;

    private static final Duration LIMIT = Duration.ofSeconds(8);
    static final long MEMORY = 64L * 1024 * 1024;

    private PdfPages() {}

    /** @throws Refused when it is locked, holds more than pages, has too many of them or takes too long to draw */
    static List<Page> read(byte[] content) {
        PdfGuard.check(content);
        try (PDDocument pdf =
                Loader.loadPDF(content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            if (pdf.isEncrypted()) {
                throw new Refused("file", "papers.pdf.locked");
            }
            PdfContent.check(pdf);
            return drawn(pdf);
        } catch (InvalidPasswordException locked) {
            throw new Refused("file", "papers.pdf.locked");
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            throw unreadable instanceof Refused refused ? refused : new Refused("file", "papers.file.unreadable");
        }
    }

    private static List<Page> drawn(PDDocument pdf) throws IOException {
        int count = pdf.getNumberOfPages();
        if (count == 0 || count > MOST) {
            throw new Refused("file", count == 0 ? "papers.file.unreadable" : "papers.pdf.pages");
        }
        PDFRenderer renderer = new Renderer(pdf, System.nanoTime() + LIMIT.toNanos());
        renderer.setSubsamplingAllowed(true);
        List<Page> pages = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            PDRectangle box = pdf.getPage(number).getCropBox();
            int longest = Math.max(1, Math.round(Math.max(box.getWidth(), box.getHeight())));
            pages.add(new Page(renderer.renderImage(number, (LONGEST + 0f) / longest, ImageType.RGB)));
            PageFile.refuseMeasures(pages.getLast().width(), pages.getLast().height());
        }
        return pages;
    }

    /** Gives up when the time is over: a small file can ask for an endless drawing. */
    static class Renderer extends PDFRenderer {
        private final long end;

        Renderer(PDDocument pdf, long end) {
            super(pdf);
            this.end = end;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (System.nanoTime() > end) {
                        throw new Refused("file", "papers.pdf.slow");
                    }
                    super.processOperator(operator, operands);
                }
            };
        }
    }
}
