package org.agentmitra.commissionbills;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Template;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.SamplePolicy;
import org.agentmitra.targets.StagedTarget;
import org.agentmitra.targets.StagingTable;
import org.agentmitra.targets.Tally;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of a commission bill become its lines, each matched with a policy of the agent's book where one has the number. */
@Component
class BillImport extends StagedTarget {
    private final BillCheck check;
    private final BillLines lines;
    private final StagedLines staged;

    BillImport(BillCheck check, BillLines lines, StagedLines staged) {
        this.check = check;
        this.lines = lines;
        this.staged = staged;
    }

    @Override
    public String key() {
        return BillSheet.KEY;
    }

    @Override
    public boolean changing() {
        return false;
    }

    /** A line is never known: it is brought once, and not changed by another. */
    @Override
    public Set<Handling.Mode> modes() {
        return Set.of(Handling.USUAL.mode());
    }

    @Override
    public Set<Handling.Doubles> doubles() {
        return Set.of(Handling.USUAL.doubles());
    }

    @Override
    public String resultPath() {
        return "/commissions";
    }

    @Override
    public String resultUrl(UUID importId) {
        return "/commissions/" + importId;
    }

    @Override
    public boolean sampled() {
        return true;
    }

    @Override
    public List<Entity> entities() {
        return List.of(BillSheet.ENTITY);
    }

    /** A bill of what fell due, at a rate that is made up. */
    @Override
    public List<List<@Nullable Object>> samples(Template template, List<SamplePolicy> policies) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SamplePolicy policy : policies) {
            BigDecimal commission = BigDecimal.valueOf(policy.premium() * 5, 2);
            BigDecimal tax = BigDecimal.valueOf(policy.premium() / 10, 2);
            rows.add(Arrays.asList(
                    rows.size() + 1,
                    policy.holder(),
                    policy.number(),
                    policy.plan() + "-" + policy.term(),
                    SamplePolicy.printed(policy.dueOn()),
                    SamplePolicy.printed(policy.commencedOn()),
                    null,
                    SamplePolicy.printed(policy.dueOn()),
                    policy.premium(),
                    commission,
                    tax,
                    commission.subtract(tax),
                    null));
        }
        return rows;
    }

    @Override
    @Transactional
    public List<Finding> check(ImportContext context, List<TypedRow> rows) {
        return rows.isEmpty() ? List.of() : check.check(context, rows);
    }

    @Override
    @Transactional
    public Tally apply(ImportContext context, int fromRow, int toRow) {
        lines.apply(context, fromRow, toRow);
        return staged.tally(context.id(), fromRow, toRow);
    }

    @Override
    protected StagingTable<?> table() {
        return staged;
    }
}
