package org.agentmitra.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.agentmitra.customerparts.Birthdays;
import org.agentmitra.imports.RecentImports;
import org.agentmitra.policies.BookFigures;
import org.agentmitra.shared.Duty;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

@Controller
class HomeController {
    private static final int LINES = 5;

    private final BookFigures figures;
    private final Birthdays birthdays;
    private final RecentImports imports;
    private final HomeFlags flags;
    private final List<Duty> duties;
    private final List<HomePart> parts;
    private final Clock clock;

    HomeController(
            BookFigures figures,
            Birthdays birthdays,
            RecentImports imports,
            HomeFlags flags,
            List<Duty> duties,
            List<HomePart> parts,
            Clock clock) {
        this.figures = figures;
        this.birthdays = birthdays;
        this.imports = imports;
        this.flags = flags;
        this.duties = duties;
        this.parts = parts;
        this.clock = clock;
    }

    /** Whoever has policies of their own and no book is at home on the page with everything that is theirs. */
    @GetMapping("/")
    String show(Viewer viewer, HttpServletRequest request, Model model, RedirectAttributes flash) {
        if (viewer.grants().get("policies.read") == Reach.OWN) {
            Map<String, ?> before = RequestContextUtils.getInputFlashMap(request);
            if (before != null) {
                before.forEach(flash::addFlashAttribute);
            }
            return "redirect:/me";
        }
        LocalDate today = viewer.today(clock);
        model.addAttribute(
                "page",
                new HomePage(
                        viewer,
                        today,
                        flags.dashboard(viewer),
                        flags.policies(viewer) ? figures.of(viewer, today) : null,
                        flags.customers(viewer) ? birthdays.ofWeek(viewer, today, LINES) : null,
                        imports.isFor(viewer) ? imports.of(viewer, LINES) : null,
                        duties.stream()
                                .flatMap(duty -> duty.of(viewer).stream())
                                .toList()));
        model.addAttribute(
                "parts",
                parts.stream().flatMap(part -> part.of(viewer).stream()).toList());
        return "home/show";
    }
}
