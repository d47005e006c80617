package org.agentmitra.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list with what is around it.
 *
 * @param bounded whether details are searched no further back than is searched unasked
 * @param verification the latest one; null without one
 * @param mayVerify whether the viewer sees all records, which a verification is about
 */
record LedgerListPage(
        PageOf<LedgerRow> rows,
        LedgerFilter filter,
        RecordCodes codes,
        Locale locale,
        ZoneId zone,
        boolean bounded,
        boolean mayExport,
        boolean mayVerify,
        @Nullable Verification verification) {

    /** From where to look further when nothing was found so far; null at the end. */
    public @Nullable String furtherUrl() {
        String next = rows.next();
        String key = next == null ? rows.previous() : next;
        String way = next == null ? "before" : "after";
        return !rows.isEmpty() || key == null
                ? null
                : UriComponentsBuilder.fromUriString(url())
                        .queryParam(way, key)
                        .build(true)
                        .toUriString();
    }

    /** How far back one has looked when the page is not full and there is more; null else. */
    public @Nullable OffsetDateTime reached() {
        return rows.items().size() == LedgerList.PAGE
                ? null
                : LedgerKey.of(rows.next())
                        .map(key -> key.at().atZoneSameInstant(zone).toOffsetDateTime())
                        .orElse(null);
    }

    /** A filter that is on; {@code without} is the URL that takes it away. */
    record Chip(String label, String value, String without) {}

    /** @param action whether it is one action, and no kind of them */
    record Choice(String value, String label, boolean current, boolean action) {}

    /** The page's own URL with the filter, without a place. */
    public String url() {
        return url("/audit", null);
    }

    public String exportUrl() {
        return url("/audit.csv", null);
    }

    public List<Choice> actions() {
        List<Choice> choices = new ArrayList<>();
        String area = "";
        for (String action : RecordCodes.ACTIONS) {
            String of = action.substring(0, action.indexOf('.'));
            if (!of.equals(area)) {
                area = of;
                choices.add(new Choice(of, codes.area(of, locale), of.equals(filter.action()), false));
            }
            choices.add(new Choice(action, codes.action(action, locale), action.equals(filter.action()), true));
        }
        String wanted = filter.action();
        if (wanted != null && choices.stream().noneMatch(Choice::current)) {
            choices.add(new Choice(wanted, codes.action(wanted, locale), true, false));
        }
        return choices;
    }

    public List<Choice> types() {
        return RecordCodes.TYPES.stream()
                .map(type -> new Choice(type, codes.type(type, locale), type.equals(filter.type()), false))
                .toList();
    }

    public List<Chip> chips() {
        return filter.query().stream()
                .map(entry -> new Chip(
                        "audit.filter." + entry.getKey(),
                        shown(entry.getKey(), entry.getValue()),
                        url("/audit", entry.getKey())))
                .toList();
    }

    private String shown(String name, String value) {
        return switch (name) {
            case "action" -> value.contains(".") ? codes.action(value, locale) : codes.area(value, locale);
            case "type" -> codes.type(value, locale);
            case "from", "to" ->
                DateTimeFormatter.ofPattern("dd MMM yyyy", locale).format(LocalDate.parse(value));
            default -> value;
        };
    }

    private String url(String path, @Nullable String without) {
        return Narrowed.address(path, filter.query(), without);
    }
}
