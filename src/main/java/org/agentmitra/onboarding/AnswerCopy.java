package org.agentmitra.onboarding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** Writes what was sent in as PDF, in the reader's language. */
@Component
class AnswerCopy {
    /** One font for both scripts. */
    private static final URL FONT = Objects.requireNonNull(AnswerCopy.class.getResource("/fonts/Lohit-Devanagari.ttf"));

    private static final URL SHEET = Objects.requireNonNull(AnswerCopy.class.getResource("/onboarding/copy.css"));

    private final Route route;
    private final ITemplateEngine templates;

    AnswerCopy(Route route, ITemplateEngine templates) {
        this.route = route;
        this.templates = templates;
        // Vowel signs and conjuncts of Devanagari find their places only when the text is shaped.
        LayoutProcessor.enable();
    }

    byte[] pdf(Journey journey, ZoneId zone, Locale locale) {
        String page = templates.process(
                "onboarding/copy",
                new Context(
                        locale,
                        Map.of(
                                "sheet", SHEET.toString(),
                                "reference", journey.reference().orElseThrow(),
                                "at", journey.submittedAt().orElseThrow().atZone(zone),
                                "parts", CheckController.parts(journey, route.steps(), locale))));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            ITextRenderer renderer = new ITextRenderer();
            renderer.getFontResolver().addFont(FONT.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            renderer.setDocumentFromString(page);
            renderer.layout();
            renderer.createPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
