package org.agentmitra.viewings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.replies.ReplyCounts;
import org.agentmitra.shows.Audience;
import org.agentmitra.shows.ShareChannel;
import org.springframework.stereotype.Component;

/** Puts the figures of a presentation together, which the caller has made sure that the viewer may see. Seven queries. */
@Component
class FigureCounts {
    private final FigureRows rows;
    private final ReplyCounts replies;

    FigureCounts(FigureRows rows, ReplyCounts replies) {
        this.rows = rows;
        this.replies = replies;
    }

    Figures of(Slideshow show, FigureFilter filter) {
        List<FigureRows.Line> lines = rows.lines(show.id(), filter);
        String edition = show.edition();
        FigureRows.Calls calls = rows.calls(show.id(), edition, filter);
        return new Figures(
                lines.stream().map(FigureRows.Line::counted).reduce(Counted.NONE, Counted::plus),
                rows.viewersInAll(show.id(), filter),
                calls.all(),
                replies.of(List.of(show.id()), filter.from(), filter.until()).getOrDefault(show.id(), Map.of()),
                days(lines, filter),
                slides(show, rows.looks(show.id(), edition, filter), calls),
                audiences(lines, rows.viewers(show.id(), filter)),
                channels(lines, rows.shares(show.id(), filter)));
    }

    private static List<Figures.Day> days(List<FigureRows.Line> lines, FigureFilter filter) {
        Map<LocalDate, Counted> counted = by(lines, FigureRows.Line::day);
        int most = counted.values().stream().mapToInt(Counted::views).max().orElse(0);
        return filter.from()
                .datesUntil(filter.until().plusDays(1))
                .map(day -> {
                    int views = counted.getOrDefault(day, Counted.NONE).views();
                    return new Figures.Day(day, views, Figures.percent(views, most));
                })
                .toList();
    }

    private static List<Figures.OfSlide> slides(
            Slideshow show, Map<Integer, FigureRows.Look> looks, FigureRows.Calls calls) {
        int most = looks.values().stream().mapToInt(FigureRows.Look::seen).max().orElse(0);
        return show.frames().stream()
                .map(frame -> {
                    FigureRows.Look look = looks.getOrDefault(frame.position(), FigureRows.Look.NONE);
                    return new Figures.OfSlide(
                            frame.position(),
                            frame.slide().name(),
                            look.seen(),
                            look.millis(),
                            calls.current().getOrDefault(frame.position(), 0),
                            Figures.percent(look.seen(), most));
                })
                .toList();
    }

    private static List<Figures.OfAudience> audiences(List<FigureRows.Line> lines, Map<Audience, Integer> viewers) {
        return by(lines, FigureRows.Line::audience).entrySet().stream()
                .map(one -> new Figures.OfAudience(one.getKey(), one.getValue(), viewers.getOrDefault(one.getKey(), 0)))
                .toList();
    }

    private static List<Figures.OfChannel> channels(List<FigureRows.Line> lines, Map<ShareChannel, Integer> shares) {
        Map<ShareChannel, Counted> counted = by(lines, FigureRows.Line::channel);
        Set<ShareChannel> known = Stream.concat(counted.keySet().stream(), shares.keySet().stream())
                .collect(Collectors.toSet());
        return Stream.of(ShareChannel.values())
                .filter(known::contains)
                .map(channel -> new Figures.OfChannel(
                        channel,
                        shares.getOrDefault(channel, 0),
                        counted.getOrDefault(channel, Counted.NONE).views()))
                .toList();
    }

    private static <K extends Comparable<? super K>> Map<K, Counted> by(
            List<FigureRows.Line> lines, Function<FigureRows.Line, K> key) {
        return lines.stream().collect(Collectors.toMap(key, FigureRows.Line::counted, Counted::plus, TreeMap::new));
    }
}
