package org.agentmitra.corrections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.formats.CellChoices;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.Rechecks;
import org.agentmitra.shared.NotFound;
import org.springframework.stereotype.Component;

/** Finds the columns whose cells are corrected. */
@Component
class Fields {
    /** Numbers of people that are shown, and that two records hardly share. */
    private static final Set<String> PHONES = Set.of("mobile", "phone");

    private final ImportJobs jobs;
    private final Rechecks rechecks;

    Fields(ImportJobs jobs, Rechecks rechecks) {
        this.jobs = jobs;
        this.rechecks = rechecks;
    }

    /** A column of the file that is read, and what it stands for. */
    record Field(int index, String header, TemplateColumn column) {
        /** Whether its values are shown masked. */
        boolean sensitive() {
            return column.isIdentity();
        }

        /**
         * What its cells can say, with how people read it; empty where that is not a matter of words.
         *
         * @param names of the portal's own words, by their keys
         */
        Map<String, String> words(UnaryOperator<String> names) {
            Map<String, String> words = new LinkedHashMap<>();
            for (String word : CellChoices.of(column)) {
                // An administrator's own choices are in the administrator's own words.
                boolean own = column.choices().isEmpty();
                words.put(own ? spelt(word) : word, own ? names.apply("policies.mode." + word) : word);
            }
            return words;
        }

        /** Names of the portal's own, as sheets spell them: {@code HALF_YEARLY} is Half-yearly. */
        private static String spelt(String name) {
            return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether equal cells can be meant to hold the same again: two records do not have one number. */
        boolean repeats() {
            return switch (column.type()) {
                case ID, ID_OF_NINE, MOBILE, EMAIL -> false;
                default -> !sensitive() && !PHONES.contains(column.field());
            };
        }
    }

    /** @throws NotFound when the file has no such column, or it is left out */
    Field named(ImportSight.Rows of, String header) {
        return read(of).filter(field -> field.header().equals(header))
                .findFirst()
                .orElseThrow(() -> new NotFound("column", header));
    }

    /** Indices of the columns whose values are shown masked. */
    Set<Integer> sensitive(ImportSight.Rows of) {
        return read(of).filter(Field::sensitive).map(Field::index).collect(Collectors.toSet());
    }

    /** All columns that are read. */
    List<Field> all(ImportSight.Rows of) {
        return read(of).toList();
    }

    private Stream<Field> read(ImportSight.Rows of) {
        Template template = rechecks.template(of.id());
        return jobs.columns(of.mapping()).stream()
                .flatMap(mapped -> Stream.ofNullable(mapped.column())
                        .map(column -> new Field(mapped.index(), mapped.header(), template.column(column))));
    }
}
