package org.agentmitra.designs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Headers;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.RuleKind;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.TargetField;
import org.jspecify.annotations.Nullable;

/** What is asked of a template's columns: of each when it is saved, of all when the template is published. */
public final class Checks {
    /** Rules about values that the portal, or the file, has already; not every kind of row heeds them. */
    public static final Set<RuleKind> NEEDS_BOOK = Set.of(RuleKind.UNIQUE, RuleKind.EXISTS);

    /** More columns than any sheet that people fill. */
    static final int MOST = 60;

    private final Entity entity;
    private final List<DesignedColumn> columns;
    private final Samples samples;
    private final boolean handles;

    /**
     * What columns are held against.
     *
     * @param samples by which default values are read
     * @param handles whether the rows' target heeds which values are known or stand in a file once
     */
    public Checks(Entity entity, List<DesignedColumn> columns, Samples samples, boolean handles) {
        this.entity = entity;
        this.columns = columns;
        this.samples = samples;
        this.handles = handles;
    }

    /** Faults that keep the columns from being published, in their order; those of the whole come first. */
    public List<Fault> all() {
        List<Fault> faults = new ArrayList<>(whole());
        IntStream.rangeClosed(1, columns.size()).forEach(position -> faults.addAll(of(position)));
        return faults;
    }

    private List<Fault> whole() {
        if (columns.isEmpty()) {
            return List.of(Fault.ofAll("no-columns"));
        }
        List<Fault> faults = new ArrayList<>();
        if (columns.size() > MOST) {
            faults.add(Fault.ofAll("too-many", Integer.toString(MOST)));
        }
        for (TargetField field : entity.fields()) {
            boolean there = columns.stream().anyMatch(column -> column.field().equals(field.name()));
            if (!there && (field.required() || field.identifies())) {
                faults.add(Fault.ofAll(field.identifies() ? "key-missing" : "field-missing", field.nameKey()));
            }
        }
        return faults;
    }

    /** Faults of one column, those against the others included. */
    public List<Fault> of(int position) {
        DesignedColumn column = columns.get(position - 1);
        List<Fault> faults = new ArrayList<>();
        against(position, column, faults);
        TargetField field = field(column.field());
        if (!column.unused() && (field == null || !field.types().contains(column.type()))) {
            faults.add(Fault.of(position, field == null ? "field" : "type", "type-unfit"));
        }
        if (!column.unused() && column.type() == CellType.UNUSED) {
            faults.add(Fault.of(position, "type", "type-unfit"));
        }
        rules(position, column, faults);
        values(position, column, faults);
        return faults;
    }

    /** Each header means one column, each field has one. */
    private void against(int position, DesignedColumn column, List<Fault> faults) {
        Map<String, Integer> known = new HashMap<>();
        for (int other = 1; other <= columns.size(); other++) {
            DesignedColumn one = columns.get(other - 1);
            if (other == position) {
                continue;
            }
            known.putIfAbsent(Headers.key(one.header()), other);
            for (String synonym : one.synonyms()) {
                known.putIfAbsent(Headers.key(synonym), other);
            }
            if (!column.unused() && one.field().equals(column.field())) {
                faults.add(Fault.of(position, "field", "field-twice", one.header()));
            }
        }
        String header = Headers.key(column.header());
        if (header.isEmpty()) {
            faults.add(Fault.of(position, "header", "header-empty"));
        } else if (known.containsKey(header)) {
            faults.add(Fault.of(
                    position,
                    "header",
                    "header-twice",
                    columns.get(known.get(header) - 1).header()));
        }
        for (String synonym : column.synonyms()) {
            Integer other = known.get(Headers.key(synonym));
            if (other != null) {
                faults.add(Fault.of(
                        position,
                        "synonyms",
                        "synonym-twice",
                        synonym,
                        columns.get(other - 1).header()));
            }
        }
    }

    private void rules(int position, DesignedColumn column, List<Fault> faults) {
        for (int i = 0; i < column.rules().size(); i++) {
            CellRule rule = column.rules().get(i);
            String at = "rules[" + i + "]";
            boolean heeded = handles || !NEEDS_BOOK.contains(rule.kind());
            if (!heeded || !Fits.fits(rule, column.type())) {
                faults.add(Fault.of(position, at + ".kind", "rule-unfit", Integer.toString(i + 1)));
                continue;
            }
            String wrong = Fits.wrong(rule, column.type());
            if (!wrong.isEmpty()) {
                faults.add(Fault.of(position, at + ".argument", wrong, Integer.toString(i + 1)));
            }
        }
    }

    private void values(int position, DesignedColumn column, List<Fault> faults) {
        for (int i = 0; i < column.steps().size(); i++) {
            if (!column.steps().get(i).complete()) {
                faults.add(Fault.of(position, "steps[" + i + "].argument", "step-bad", Integer.toString(i + 1)));
            }
        }
        if (column.unused() || !faults.isEmpty()) {
            return;
        }
        if (column.fallback() != null && !samples.reads(column, column.fallback())) {
            faults.add(Fault.of(position, "fallback", "fallback-unfit", column.fallback()));
        }
        column.choices().stream()
                .filter(choice -> !samples.reads(column, choice.value()))
                .findFirst()
                .ifPresent(choice -> faults.add(Fault.of(position, "choices", "choice-unfit", choice.value())));
    }

    private @Nullable TargetField field(String name) {
        return entity.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
