package org.agentmitra.requests;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * The order in which a form asks, which is that of its record; what concerns no single field comes last. Validation
 * itself reports in no order.
 */
record FieldOrder(List<String> fields) implements Comparator<DetailedError> {

    /** The order of a form's type; one that is no record has none. */
    static FieldOrder of(Class<?> form) {
        return new FieldOrder(
                form.isRecord()
                        ? Arrays.stream(form.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList()
                        : List.of());
    }

    @Override
    public int compare(DetailedError one, DetailedError other) {
        return Integer.compare(place(one), place(other));
    }

    private int place(DetailedError error) {
        int place = error.isGlobal() ? -1 : fields.indexOf(error.getFieldName());
        return place < 0 ? fields.size() : place;
    }
}
