package org.agentmitra.images;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.agentmitra.shared.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.text.PDFTextStripper;

/** Draws the pages of a PDF of slides one after the other, with the words on each. Nothing of the file itself is kept. */
public final class Handout {
    /** 10 MB, in bytes: what it holds unpacked and as a text is several times as much. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final String FIELD = "file";
    /** Of the words of a page: more than is read aloud of a picture. */
    private static final int WORDS = 2_000;

    private static final Semaphore TURNS = new Semaphore(1, true);

    private Handout() {}

    /**
     * A page.
     *
     * @param words what stands on it, in the order of reading; empty where it is a picture
     */
    public record Sheet(byte[] jpeg, String words) {}

    /**
     * Hands out page after page, so that one picture is in memory at a time.
     *
     * @param most pages that are taken
     * @param time for all of them
     * @param counted told how many there are, before the first
     * @throws Refused at the field {@code file} when it is locked, holds more than pages, has too many or takes too long
     */
    public static void each(byte[] content, int most, Duration time, IntConsumer counted, Consumer<Sheet> taker) {
        TURNS.acquireUninterruptibly();
        try {
            PdfGuard.check(content);
            draw(content, most, System.nanoTime() + time.toNanos(), counted, taker);
        } finally {
            TURNS.release();
        }
    }

    private static void draw(byte[] content, int most, long end, IntConsumer counted, Consumer<Sheet> taker) {
        try (PDDocument pdf = Loader.loadPDF(
                content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(PdfPages.MEMORY).streamCache)) {
            if (pdf.isEncrypted()) {
                throw new Refused(FIELD, "papers.pdf.locked");
            }
            PdfContent.check(pdf);
            int count = pdf.getNumberOfPages();
            if (count == 0 || count > most) {
                throw new Refused(FIELD, count == 0 ? "papers.file.unreadable" : "papers.pdf.pages");
            }
            counted.accept(count);
            PdfPages.Renderer renderer = new PdfPages.Renderer(pdf, end);
            renderer.setSubsamplingAllowed(true);
            for (int number = 0; number < count; number++) {
                taker.accept(sheet(pdf, renderer, number, end));
            }
        } catch (InvalidPasswordException locked) {
            throw new Refused(FIELD, "papers.pdf.locked");
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            throw unreadable instanceof Refused refused ? refused : new Refused(FIELD, "papers.file.unreadable");
        }
    }

    private static Sheet sheet(PDDocument pdf, PdfPages.Renderer renderer, int number, long end) throws IOException {
        PDRectangle box = pdf.getPage(number).getCropBox();
        int longest = Math.max(1, Math.round(Math.max(box.getWidth(), box.getHeight())));
        Page page = new Page(renderer.renderImage(number, (Inlay.LONGEST + 0f) / longest, ImageType.RGB));
        PageFile.refuseMeasures(page.width(), page.height());
        return new Sheet(page.jpeg(), words(pdf, number + 1, end));
    }

    private static String words(PDDocument pdf, int page, long end) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                if (System.nanoTime() > end) {
                    throw new Refused(FIELD, "papers.pdf.slow");
                }
                super.processOperator(operator, operands);
            }
        };
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        StringWriter words = new StringWriter();
        stripper.writeText(pdf, new Beginning(words));
        return words.toString().replaceAll("[\\s\\p{C}]+", " ").strip();
    }

    /** Passes on the first letters and forgets the rest. */
    private static class Beginning extends Writer {
        private final StringWriter out;

        Beginning(StringWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] letters, int from, int length) {
            int room = WORDS - out.getBuffer().length();
            if (room > 0) {
                out.write(letters, from, Math.min(room, length));
            }
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
