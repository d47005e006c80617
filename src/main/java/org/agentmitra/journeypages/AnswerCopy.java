package org.agentmitra.journeypages;

import java.net.URL;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Route;
import org.agentmitra.typesetting.Run;
import org.agentmitra.typesetting.Typesetter;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes what was sent in as PDF, in the reader's language. */
@Component
class AnswerCopy {
    private static final URL SHEET = Objects.requireNonNull(AnswerCopy.class.getResource("/onboarding/copy.css"));

    private final Route route;
    private final ITemplateEngine templates;
    private final Typesetter typesetter;

    AnswerCopy(Route route, ITemplateEngine templates, Typesetter typesetter) {
        this.route = route;
        this.templates = templates;
        this.typesetter = typesetter;
    }

    /** @param label message key of the step's name */
    record Part(String label, List<Line> lines) {}

    /** @param value as it was answered, in whatever scripts; empty when nothing was */
    record Line(String label, List<Run> value) {}

    byte[] pdf(Journey journey, ZoneId zone, Locale locale) {
        String page = templates.process(
                "onboarding/copy",
                new Context(
                        locale,
                        Map.of(
                                "sheet", SHEET.toString(),
                                "reference", journey.reference().orElseThrow(),
                                "at", journey.submittedAt().orElseThrow().atZone(zone),
                                "parts", parts(journey, locale))));
        return typesetter.pdf(page);
    }

    private List<Part> parts(Journey journey, Locale locale) {
        return CheckController.parts(journey, route.steps(), locale).stream()
                .map(part -> new Part(
                        part.label(),
                        part.answers().stream()
                                .map(answer -> new Line(answer.label(), Run.of(answer.value())))
                                .toList()))
                .toList();
    }
}
