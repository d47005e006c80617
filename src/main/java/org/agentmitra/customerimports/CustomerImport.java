package org.agentmitra.customerimports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Template;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.particulars.Particulars;
import org.agentmitra.particulars.ParticularsBook;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.SamplePolicy;
import org.agentmitra.targets.StagedTarget;
import org.agentmitra.targets.StagingTable;
import org.agentmitra.targets.Tally;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of a customer list become customers of the agent's book; of those who are there, what the book lacks is filled. */
@Component
class CustomerImport extends StagedTarget {
    private final CustomerCheck check;
    private final StagedCustomers staged;
    private final CustomerBook customers;
    private final ParticularsBook particulars;

    CustomerImport(CustomerCheck check, StagedCustomers staged, CustomerBook customers, ParticularsBook particulars) {
        this.check = check;
        this.staged = staged;
        this.customers = customers;
        this.particulars = particulars;
    }

    @Override
    public String key() {
        return CustomerSheet.KEY;
    }

    @Override
    public Set<Handling.Doubles> doubles() {
        return Set.of(Handling.USUAL.doubles());
    }

    @Override
    public String resultPath() {
        return "/customers";
    }

    @Override
    public boolean sampled() {
        return true;
    }

    @Override
    public List<Entity> entities() {
        return List.of(CustomerSheet.ENTITY);
    }

    @Override
    public List<List<@Nullable Object>> samples(Template template, List<SamplePolicy> policies) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SamplePolicy policy : policies) {
            rows.add(new ArrayList<>(Arrays.asList(
                    policy.holder(),
                    SamplePolicy.printed(policy.born()),
                    policy.mobile(),
                    policy.holder().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.com",
                    policy.address())));
            // The samples know no more of their people.
            rows.getLast()
                    .addAll(Collections.nCopies(
                            template.columns().size() - rows.getLast().size(), null));
        }
        return rows;
    }

    @Override
    @Transactional
    public List<Finding> check(ImportContext context, List<TypedRow> rows) {
        return rows.isEmpty() ? List.of() : check.check(context, rows);
    }

    /** Somebody who came into the book since the check is completed, and not made a second time. */
    @Override
    @Transactional
    public Tally apply(ImportContext context, int fromRow, int toRow) {
        List<CustomerRow> rows = staged.waiting(context.id(), fromRow, toRow);
        if (!rows.isEmpty()) {
            List<HolderFacts> facts = rows.stream().map(CustomerRow::facts).toList();
            List<CustomerBook.Match> known = customers.matches(context.agent(), facts);
            List<UUID> ids = customers.settle(context.agent(), facts, context.actor(), source(context), context.asOf());
            List<CustomerRow> done = new ArrayList<>();
            Map<UUID, Particulars> told = new LinkedHashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                CustomerRow row = rows.get(i);
                RowOutcome outcome = known.get(i).customer() == null ? RowOutcome.CREATED : RowOutcome.UPDATED;
                done.add(new CustomerRow(row.number(), outcome, row.facts(), ids.get(i), null, Particulars.NONE));
                told.merge(ids.get(i), row.particulars(), Particulars::filledBy);
            }
            particulars.fill(told, context.agent().id(), context.actor(), source(context));
            staged.applied(context.id(), done);
        }
        return staged.tally(context.id(), fromRow, toRow);
    }

    /** What customers that the import made, or facts that it filled, come from. */
    static String source(ImportContext context) {
        return "import:" + context.id();
    }

    @Override
    protected StagingTable<?> table() {
        return staged;
    }
}
