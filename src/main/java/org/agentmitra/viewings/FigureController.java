package org.agentmitra.viewings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.replies.Answer;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of presentations, in figures. */
@Controller
class FigureController {
    private final Slideshows shows;
    private final FigureCounts counts;
    private final Ranking ranking;
    private final TemplateRanking templates;
    private final Clock clock;

    FigureController(Slideshows shows, FigureCounts counts, Ranking ranking, TemplateRanking templates, Clock clock) {
        this.shows = shows;
        this.counts = counts;
        this.ranking = ranking;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/presentations/figures")
    String list(Viewer viewer, @RequestParam Map<String, String> query, Model model) {
        FigureFilter filter = FigureFilter.of(query, viewer.today(clock));
        List<Ranking.Ranked> all = ranking.of(viewer, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("all", all);
        model.addAttribute("best", Ranking.best(all).orElse(null));
        List<TemplateRanking.OfTemplate> ofTemplates = templates.of(viewer, filter);
        model.addAttribute("templates", ofTemplates);
        model.addAttribute("bestTemplate", TemplateRanking.best(ofTemplates).orElse(null));
        return "viewings/list";
    }

    @GetMapping("/presentations/{id}/figures")
    String show(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> query, Model model) {
        Slideshow show = shows.of(viewer, "presentations.read", id);
        FigureFilter filter = FigureFilter.of(query, viewer.today(clock));
        model.addAttribute("filter", filter);
        model.addAttribute("show", show);
        model.addAttribute("answers", Answer.values());
        model.addAttribute("figures", counts.of(show, filter));
        model.addAttribute("above", Map.of("href", "/presentations/" + id, "text", show.name()));
        return "viewings/show";
    }
}
