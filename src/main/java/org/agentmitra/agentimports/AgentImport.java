package org.agentmitra.agentimports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Template;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.SamplePolicy;
import org.agentmitra.targets.StagedTarget;
import org.agentmitra.targets.StagingTable;
import org.agentmitra.targets.Tally;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of an insurer's list become its agents; of those who are there, what the list says otherwise is changed. */
@Component
class AgentImport extends StagedTarget {
    private final AgentCheck check;
    private final AgentRun run;
    private final StagedAgents staged;

    AgentImport(AgentCheck check, AgentRun run, StagedAgents staged) {
        this.check = check;
        this.run = run;
        this.staged = staged;
    }

    @Override
    public String key() {
        return AgentSheet.KEY;
    }

    @Override
    public String create() {
        return Bench.GROW;
    }

    @Override
    public String read() {
        return Bench.GROW;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Bench.GROW) && viewer.may(Bench.CHANGE);
    }

    @Override
    public String path() {
        return "/imports/agents";
    }

    /** Accounts are the sender's to open. */
    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Set<Handling.Doubles> doubles() {
        return Set.of(Handling.USUAL.doubles());
    }

    @Override
    public String resultPath() {
        return "/users";
    }

    @Override
    public String resultUrl(UUID importId) {
        return "/users?sort=-created";
    }

    @Override
    public List<Entity> entities() {
        return List.of(AgentSheet.ENTITY);
    }

    @Override
    public boolean sampled() {
        return true;
    }

    /** The first of them leads the others. */
    @Override
    public List<List<@Nullable Object>> samples(Template template, List<SamplePolicy> policies) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        String first = null;
        for (SamplePolicy one : policies.subList(0, Math.min(policies.size(), 8))) {
            String code =
                    "DEMO" + one.number().substring(Math.max(0, one.number().length() - 6));
            LocalDate joined = one.commencedOn();
            rows.add(Arrays.asList(
                    code,
                    one.holder(),
                    one.holder().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.com",
                    one.mobile(),
                    SamplePolicy.printed(joined),
                    "Active",
                    null,
                    first,
                    first == null ? "Senior agent" : "Junior agent",
                    "No"));
            first = first == null ? code : first;
        }
        return rows;
    }

    /** Few: what a crash finds committed and not yet mailed are at most so many invitations to be sent again. */
    @Override
    public int atOnce() {
        return 25;
    }

    @Override
    @Transactional
    public List<Finding> check(ImportContext context, List<TypedRow> rows) {
        return rows.isEmpty() ? List.of() : check.check(context, rows);
    }

    /** Any row may lead any other. */
    @Override
    public Set<Integer> beside(ImportContext context, Set<Integer> rows, List<TypedRow> now, int limit) {
        return preview(context.id(), null, 0, limit).stream()
                .map(RowPreview::number)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Integer> unsettled(UUID importId) {
        return check.unsettled(importId);
    }

    @Override
    @Transactional
    public void settle(UUID importId) {
        check.settle(importId);
    }

    @Override
    public List<RowPreview> failed(UUID importId, int fromRow, int toRow) {
        return staged.failed(importId, fromRow, toRow);
    }

    @Override
    @Transactional
    public Tally apply(ImportContext context, int fromRow, int toRow) {
        run.apply(context, fromRow, toRow);
        return staged.tally(context.id(), fromRow, toRow);
    }

    @Override
    protected StagingTable<?> table() {
        return staged;
    }
}
