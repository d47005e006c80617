package org.agentmitra.bulk;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.RoleBook;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does something to many users. */
@Controller
@RequestMapping("/users/bulk")
class BulkController {
    private static final int LATEST = 25;

    private final BulkService bulks;
    private final BulkPages pages;
    private final BulkStore store;
    private final RoleBook roles;

    BulkController(BulkService bulks, BulkPages pages, BulkStore store, RoleBook roles) {
        this.bulks = bulks;
        this.pages = pages;
        this.store = store;
        this.roles = roles;
    }

    /** The viewer's own latest ones. */
    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("bulks", store.of(viewer.user(), LATEST));
        model.addAttribute("zone", viewer.zone());
        return "bulk/list";
    }

    /** Names whom it means, and asks what for. */
    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @ModelAttribute("form") BulkForm form,
            BindingResult given,
            Model model,
            RedirectAttributes flash) {
        if (given.hasFieldErrors("id") || form.nobody()) {
            flash.addFlashAttribute("refusal", "users.many.none");
            flash.addAllAttributes(form.list());
            return "redirect:/users";
        }
        return form(viewer, form, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") BulkForm form,
            BindingResult result,
            Locale language,
            Model model) {
        FieldError kind = result.getFieldError("kind");
        if (kind != null && kind.isBindingFailure()) {
            throw new NotFound("kind of bulk", String.valueOf(kind.getRejectedValue()));
        }
        form.check(result);
        if (!result.hasErrors()) {
            try {
                return "redirect:/users/bulk/" + bulks.begin(viewer, form, language);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return form(viewer, form, model);
    }

    @GetMapping("/{bulk}")
    String show(Viewer viewer, @PathVariable UUID bulk, @RequestParam Map<String, String> query, Model model) {
        model.addAttribute("page", pages.page(viewer, bulk, query));
        return "bulk/show";
    }

    private String form(Viewer viewer, BulkForm form, Model model) {
        model.addAttribute("count", bulks.count(viewer, form));
        model.addAttribute("chosen", bulks.chosen(viewer, form));
        model.addAttribute(
                "kinds",
                Arrays.stream(BulkKind.values())
                        .filter(kind -> kind.mayBegin(viewer))
                        .toList());
        model.addAttribute("grantable", roles.grantable(viewer));
        return "bulk/new";
    }
}
