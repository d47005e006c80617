package org.agentmitra.me;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that is the viewer's own, on one small page. */
@Controller
class MeController {
    private final List<MePart> parts;
    private final Clock clock;

    MeController(List<MePart> parts, Clock clock) {
        this.clock = clock;
        this.parts = parts;
    }

    @GetMapping("/me")
    String show(Viewer viewer, Locale language, Model model) {
        model.addAttribute("name", viewer.name());
        model.addAttribute("today", viewer.today(clock));
        model.addAttribute(
                "parts",
                parts.stream()
                        .flatMap(part -> part.of(viewer, language).stream())
                        .sorted(Comparator.comparingInt(MePart.Part::order))
                        .toList());
        return "me/show";
    }
}
