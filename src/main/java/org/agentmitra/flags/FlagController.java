package org.agentmitra.flags;

import jakarta.validation.Valid;
import java.util.Map;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/flags")
class FlagController {
    private final FlagList list;
    private final FlagPages pages;
    private final FlagService flags;

    FlagController(FlagList list, FlagPages pages, FlagService flags) {
        this.list = list;
        this.pages = pages;
        this.flags = flags;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String obeyed,
            @RequestParam(defaultValue = "") String archived,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        FlagList.Filter filter = new FlagList.Filter(
                q, obeyed.matches("true|false") ? Boolean.valueOf(obeyed) : null, archived.equals("true"));
        model.addAttribute("filter", filter);
        model.addAttribute("page", list.page(viewer, filter, after, before));
        model.addAttribute("mayCreate", viewer.may(FlagService.ADMIN));
        return "flags/list";
    }

    @GetMapping("/{key}")
    String show(Viewer viewer, @PathVariable String key, Model model) {
        model.addAttribute("flag", pages.page(viewer, key));
        model.addAttribute("mayUpdate", viewer.may(FlagService.UPDATE));
        model.addAttribute("mayAdmin", viewer.may(FlagService.ADMIN));
        return "flags/show";
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, Model model) {
        FlagService.permit(viewer, FlagService.ADMIN);
        model.addAttribute("form", FlagForm.empty());
        return "flags/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") FlagForm form,
            BindingResult result,
            RedirectAttributes flash) {
        FlagService.permit(viewer, FlagService.ADMIN);
        if (!result.hasErrors()) {
            try {
                flags.create(viewer, form);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            return "flags/new";
        }
        flash.addFlashAttribute("message", "flags.created");
        return "redirect:/flags/" + form.key();
    }

    @GetMapping("/{key}/edit")
    String edit(Viewer viewer, @PathVariable String key, Model model) {
        model.addAttribute("form", flags.form(viewer, key));
        model.addAttribute("above", above(key));
        return "flags/edit";
    }

    @PostMapping("/{key}")
    String update(
            Viewer viewer,
            @PathVariable String key,
            @Valid @ModelAttribute("form") FlagForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                flags.describe(viewer, key, form);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            flags.form(viewer, key);
            model.addAttribute("above", above(key));
            return "flags/edit";
        }
        flash.addFlashAttribute("message", "flags.updated");
        return "redirect:/flags/{key}";
    }

    /** The breadcrumb between the list and a page below a flag's. */
    static Map<String, String> above(String key) {
        return Map.of("href", "/flags/" + key, "text", key);
    }
}
