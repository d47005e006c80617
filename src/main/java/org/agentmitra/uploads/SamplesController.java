package org.agentmitra.uploads;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.Templates;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.CsvWriter;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Sample workbooks, made out to the agent who asks. */
@Controller
class SamplesController {
    private final UploadChoices choices;
    private final ImportTargets targets;
    private final Clock clock;

    SamplesController(UploadChoices choices, ImportTargets targets, Clock clock) {
        this.choices = choices;
        this.targets = targets;
        this.clock = clock;
    }

    @GetMapping("/imports/samples/{template}.xlsx")
    void workbook(
            Viewer viewer,
            @PathVariable String template,
            @RequestParam(required = false) @Nullable UUID provider,
            HttpServletResponse response)
            throws IOException {
        Sample sample = sample(viewer, template, provider);
        answer(response, SheetWriter.MEDIA_TYPE, template + ".xlsx");
        try (SheetWriter writer = new SheetWriter(response.getOutputStream(), "Sheet1")) {
            for (String line : sample.preamble()) {
                writer.row(List.of(line));
            }
            writer.header(sample.header());
            for (List<@Nullable Object> row : sample.rows()) {
                writer.row(row);
            }
        }
    }

    @GetMapping("/imports/samples/{template}.csv")
    void text(
            Viewer viewer,
            @PathVariable String template,
            @RequestParam(required = false) @Nullable UUID provider,
            HttpServletResponse response)
            throws IOException {
        Sample sample = sample(viewer, template, provider);
        answer(response, "text/csv;charset=UTF-8", template + ".csv");
        try (CsvWriter writer = new CsvWriter(response.getOutputStream())) {
            for (String line : sample.preamble()) {
                writer.row(List.of(line));
            }
            writer.header(sample.header());
            for (List<@Nullable Object> row : sample.rows()) {
                writer.row(row);
            }
        }
    }

    private Sample sample(Viewer viewer, String key, @Nullable UUID providerId) {
        ProviderRef provider = choices.provider(viewer, providerId).orElseThrow(() -> new NotFound("provider", "any"));
        List<String> kinds = targets.kinds().stream()
                .filter(kind -> kind.intoBook() && kind.isFor(viewer))
                .map(ImportKind::key)
                .toList();
        Template template = targets.sampled(kinds).stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("template", key));
        boolean policies = Templates.POLICIES.contains(template);
        SampleSheet sheet = sheet(viewer, provider, policies ? template : Templates.POLICY_LIST);
        if (policies) {
            return sheet;
        }
        return new KindSample(template, targets.taking(key).samples(template, sheet.policies()));
    }

    private SampleSheet sheet(Viewer viewer, ProviderRef provider, Template template) {
        String code = choices.own(viewer, provider).map(AgentRef::code).orElse(null);
        UUID seed = viewer.agent() == null ? viewer.user() : viewer.agent();
        return new SampleSheet(
                template,
                provider,
                choices.plans(provider),
                code,
                seed,
                LocalDate.now(clock.withZone(provider.zone())));
    }

    private static void answer(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
