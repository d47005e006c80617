package org.agentmitra.examples;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.recognition.Misfit;
import org.agentmitra.templates.ColumnProposals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How sure the columns of drafts were that were made of examples, and why, for the pages of those drafts. */
@Component
class ProposalStore implements ColumnProposals {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    ProposalStore(JdbcTemplate template, JdbcClient jdbc, MessageSource messages) {
        this.template = template;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    void keep(UUID of, List<Proposed> columns) {
        List<Object[]> rows = new ArrayList<>();
        for (Proposed column : columns) {
            Verdict verdict = column.verdict();
            Misfit misfit = verdict.misfit();
            rows.add(new @Nullable Object[] {
                of,
                rows.size() + 1,
                column.column().header(),
                column.column().field(),
                column.meant(),
                verdict.by(),
                verdict.sureness().name(),
                verdict.seen(),
                verdict.fitting(),
                misfit == null ? null : misfit.name()
            });
        }
        template.batchUpdate(
                "insert into template_proposals (template_id, position, header, field, meant, how, sureness, seen,"
                        + " fitting, misfit) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private record Kept(String header, String field, String meant, Verdict verdict) {}

    @Override
    public Map<String, Proposal> of(UUID of, Map<String, String> names) {
        return jdbc
                .sql("select header, field, meant, how, sureness, seen, fitting, misfit from template_proposals"
                        + " where template_id = ? order by position")
                .param(of)
                .query(ProposalStore::kept)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Kept::header, kept -> said(kept, names), (one, other) -> one, LinkedHashMap::new));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        String misfit = row.getString("misfit");
        return new Kept(
                row.getString("header"),
                row.getString("field"),
                row.getString("meant"),
                new Verdict(
                        Sureness.valueOf(row.getString("sureness")),
                        row.getString("how"),
                        row.getInt("seen"),
                        row.getInt("fitting"),
                        misfit == null ? null : Misfit.valueOf(misfit)));
    }

    private Proposal said(Kept kept, Map<String, String> names) {
        Verdict verdict = kept.verdict;
        String why = verdict.sureness() == Sureness.LEFT_OUT
                ? text("examples.how.left", text(names.getOrDefault(kept.meant, "templates.field.none")))
                : text("examples.how." + verdict.by());
        String fit = verdict.sureness() == Sureness.UNKNOWN ? "" : " " + fit(verdict);
        return new Proposal(
                kept.field, verdict.sureness().style(), text(verdict.sureness().key()), why + fit);
    }

    private String fit(Verdict verdict) {
        if (verdict.seen() == 0) {
            return text("examples.fit.none");
        }
        Misfit misfit = verdict.misfit();
        return misfit == null
                ? text("examples.fit.all", verdict.seen())
                : text("examples.fit.some", verdict.fitting(), verdict.seen(), text("examples.misfit." + misfit.key()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
