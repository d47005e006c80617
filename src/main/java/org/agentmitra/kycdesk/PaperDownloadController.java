package org.agentmitra.kycdesk;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.kyc.PaperCopies;
import org.agentmitra.shared.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A picture of a paper to be taken along; not without a reason. */
@Controller
@RequestMapping("/kyc/{id}/papers/{paper}/copies")
class PaperDownloadController {
    private static final String PAGE = "kycdesk/copy";

    private final CasePages pages;
    private final PaperCopies copies;

    PaperDownloadController(CasePages pages, PaperCopies copies) {
        this.pages = pages;
        this.copies = copies;
    }

    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @ModelAttribute("form") CopyForm form,
            BindingResult given,
            Model model) {
        return page(viewer, id, paper, model);
    }

    /** The picture itself, or the form again. */
    @PostMapping
    Object create(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult result,
            Model model) {
        if (result.hasErrors()) {
            String view = page(viewer, id, paper, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name =
                copies.paper(viewer, id, paper).kind().name().toLowerCase(Locale.ROOT) + "-" + form.number() + ".jpg";
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(copies.take(viewer, id, paper, form.number(), form.typed()));
    }

    private String page(Viewer viewer, UUID id, UUID paper, Model model) {
        model.addAttribute("paper", copies.paper(viewer, id, paper));
        pages.below(viewer, id, model);
        return PAGE;
    }
}
