package org.agentmitra.followups;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The viewer's own agenda, a day, a week or a month at once. */
@Controller
class AgendaController {
    private static final int MOST = 500;
    private static final int OVERDUE = 20;
    private static final int OVERDUE_DAYS = 365;

    private final FollowUps followUps;
    private final AgendaFeeds feeds;
    private final Clock clock;

    AgendaController(FollowUps followUps, AgendaFeeds feeds, Clock clock) {
        this.followUps = followUps;
        this.feeds = feeds;
        this.clock = clock;
    }

    @GetMapping("/agenda")
    String show(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String span,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        LocalDate today = viewer.today(clock);
        Span seen = Span.of(span);
        LocalDate first = seen.first(day(on, today));
        LocalDate last = seen.shifted(first, 1).minusDays(1);
        List<FollowUp> found = followUps.between(viewer, first, last, MOST + 1);
        Map<LocalDate, List<FollowUp>> days = found.stream()
                .limit(MOST)
                .collect(Collectors.groupingBy(FollowUp::on, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute(
                "agenda",
                new AgendaPage(
                        seen,
                        first,
                        last,
                        today,
                        days,
                        followUps.overdue(viewer, today.minusDays(OVERDUE_DAYS), today, OVERDUE),
                        found.size() > MOST,
                        feeds.since(viewer)));
        return "followups/agenda";
    }

    /** What is no day, or lies beyond all plans, is today. */
    private static LocalDate day(@Nullable String text, LocalDate today) {
        try {
            LocalDate day = text == null ? today : LocalDate.parse(text);
            return Math.abs(day.getYear() - today.getYear()) > 100 ? today : day;
        } catch (DateTimeException notOurs) {
            return today;
        }
    }
}
