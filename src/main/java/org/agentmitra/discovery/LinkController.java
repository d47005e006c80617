package org.agentmitra.discovery;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.cards.CardSearch;
import org.agentmitra.requests.PublicAddress;
import org.agentmitra.shared.QrPicture;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links and QR codes that the viewer, who is an agent, gives to people who are to become customers. */
@Controller
@RequestMapping("/profile/links")
class LinkController {
    private final LinkDesk desk;
    private final CardSearch cards;
    private final PublicAddress address;

    LinkController(LinkDesk desk, CardSearch cards, PublicAddress address) {
        this.desk = desk;
        this.cards = cards;
        this.address = address;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("form", new LinkForm(null, null));
        return page(viewer, model);
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        LinkRow link = desk.find(viewer, id);
        model.addAttribute("link", link);
        model.addAttribute("href", address.link("/join/" + link.code()));
        model.addAttribute("picture", QrPicture.of(address.link("/join/" + link.code() + "?way=qr")));
        model.addAttribute("agent", viewer.name());
        model.addAttribute(
                "insurer",
                desk.insurers(viewer).stream()
                        .filter(insurer -> insurer.id().equals(link.provider()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("above", Map.of("href", "/profile/links", "key", "discovery.links.title"));
        return "discovery/link";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") LinkForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors() && form.label() != null) {
            try {
                UUID id = desk.make(viewer, form.label().strip(), form.provider());
                flash.addFlashAttribute("message", "discovery.link.made");
                return "redirect:/profile/links/" + id;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return page(viewer, model);
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("links", desk.list(viewer));
        model.addAttribute("insurers", desk.insurers(viewer));
        model.addAttribute("published", cards.published(viewer));
        return "discovery/links";
    }
}
