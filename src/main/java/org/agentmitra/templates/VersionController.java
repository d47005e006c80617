package org.agentmitra.templates;

import java.util.List;
import java.util.UUID;
import org.agentmitra.designs.DesignFile;
import org.agentmitra.shared.Attachment;
import org.agentmitra.shared.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Single versions of a template, as pages and as files. */
@Controller
@RequestMapping("/imports/templates/{id}/versions/{number:\\d{1,6}}")
class VersionController {
    private final TemplatePages pages;

    VersionController(TemplatePages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, @PathVariable int number, Model model) {
        TemplatePage page = pages.page(viewer, id, number);
        model.addAttribute("page", page);
        model.addAttribute("faults", List.of());
        TemplateController.above(id, page.name(), model);
        return "templates/version";
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> download(Viewer viewer, @PathVariable UUID id, @PathVariable int number) {
        TemplatePage page = pages.page(viewer, id, number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Attachment.of(page.name(), "template", "-v" + number + ".json"))
                .body(DesignFile.write(
                        page.name(), page.description(), page.entity(), page.handling(), page.columns()));
    }
}
