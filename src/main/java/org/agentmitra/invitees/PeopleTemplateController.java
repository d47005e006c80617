package org.agentmitra.invitees;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.formats.Templates;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheets.SheetWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** An empty workbook to fill in: the headings, and in each cell the roles, insurers and languages there are to choose. */
@Controller
class PeopleTemplateController {
    private static final List<String> LANGUAGES = RoleWords.LANGUAGES.stream()
            .map(language -> language.getDisplayLanguage(language))
            .toList();

    private final RoleWords words;
    private final ProviderDirectory providers;

    PeopleTemplateController(RoleWords words, ProviderDirectory providers) {
        this.words = words;
        this.providers = providers;
    }

    @GetMapping("/imports/people/template.xlsx")
    void show(Viewer viewer, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(SheetWriter.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people-to-invite.xlsx\"");
        List<String> headings =
                Templates.PEOPLE.columns().stream().map(TemplateColumn::header).toList();
        try (SheetWriter writer = new SheetWriter(response.getOutputStream(), "People")) {
            writer.header(headings);
            writer.texts(headings.indexOf("Phone"));
            writer.texts(headings.indexOf("Agent Code"));
            writer.texts(headings.indexOf("Customer’s Agent"));
            writer.choices(headings.indexOf("Role"), "Roles", words.titles(viewer, locale));
            writer.choices(headings.indexOf("Insurer"), "Insurers", insurers(viewer));
            writer.choices(headings.indexOf("Language"), "Languages", LANGUAGES);
        }
    }

    private List<String> insurers(Viewer viewer) {
        boolean all = viewer.scope(InviteeRules.PERMISSION) instanceof Scope.Everything;
        return providers.all().stream()
                .filter(insurer -> all || insurer.id().equals(viewer.provider()))
                .map(ProviderRef::code)
                .toList();
    }
}
