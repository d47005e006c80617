package org.agentmitra.images;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentmitra.shared.Refused;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks through everything in a PDF for what a paper has no business with. */
final class PdfContent {
    /** Objects of a paper of a few pages; a book has more. */
    private static final int MOST = 20_000;

    private static final int DEEPEST = 40;

    private static final Set<COSName> SCRIPTS =
            names("JS", "JavaScript", "Launch", "XFA", "RichMedia", "Rendition", "AA");
    private static final Set<COSName> FILES = names("EmbeddedFile", "EmbeddedFiles", "Filespec", "EF", "Collection");

    private int left = MOST;

    private PdfContent() {}

    /** @throws Refused when there are scripts, files within it, or pictures that are too large */
    static void check(PDDocument pdf) throws IOException {
        COSDocument objects = pdf.getDocument();
        PdfContent content = new PdfContent();
        for (COSObjectKey key : objects.getXrefTable().keySet()) {
            COSObject object = objects.getObjectFromPool(key);
            if (object != null) {
                content.look(object.getObject(), 0);
            }
        }
        content.look(objects.getTrailer(), 0);
    }

    /** References are not followed: each object has its own turn. */
    private void look(COSBase object, int depth) {
        if (left-- <= 0 || depth > DEEPEST) {
            throw new Refused("file", "papers.pdf.bomb");
        }
        if (object instanceof COSDictionary dictionary) {
            inside(dictionary, depth);
        } else if (object instanceof COSArray array) {
            for (COSBase item : array) {
                inspect(item, depth);
            }
        }
    }

    private void inside(COSDictionary dictionary, int depth) {
        COSName subtype = dictionary.getCOSName(COSName.S);
        COSName type = dictionary.getCOSName(COSName.TYPE);
        if (hasAny(dictionary, SCRIPTS) || (subtype != null && SCRIPTS.contains(subtype))) {
            throw new Refused("file", "papers.pdf.script");
        }
        if (hasAny(dictionary, FILES) || (type != null && FILES.contains(type))) {
            throw new Refused("file", "papers.pdf.files");
        }
        if (COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            long pixels = (long) dictionary.getInt(COSName.WIDTH, 0) * dictionary.getInt(COSName.HEIGHT, 0);
            if (pixels > PageFile.PIXELS) {
                throw new Refused("file", "papers.file.pixels");
            }
        }
        for (COSBase value : dictionary.getValues()) {
            inspect(value, depth);
        }
    }

    private void inspect(COSBase value, int depth) {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            look(value, depth + 1);
        }
    }

    private static boolean hasAny(COSDictionary dictionary, Set<COSName> names) {
        return names.stream().anyMatch(dictionary::containsKey);
    }

    private static Set<COSName> names(String... names) {
        return Arrays.stream(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }
}
