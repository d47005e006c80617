package org.agentmitra.answers;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/** Fields of forms that are records. */
public final class Fields {
    private Fields() {}

    /** Names of the fields in which two forms of one type differ. */
    public static List<String> differing(Record one, Record other) {
        return Arrays.stream(one.getClass().getRecordComponents())
                .filter(field -> !Objects.equals(value(field, one), value(field, other)))
                .map(RecordComponent::getName)
                .toList();
    }

    /** Says at the fields that another device changed them, and above that nothing was saved. */
    public static void markChanged(Errors errors, List<String> fields) {
        errors.reject("answers.changed");
        fields.forEach(field -> errors.rejectValue(field, "answers.changed.field"));
    }

    /** Says what is wrong with a field in the words of its own label. @param label message key of that */
    public static void reject(Errors errors, String field, String wrong, String label) {
        errors.rejectValue(field, wrong, new Object[] {new DefaultMessageSourceResolvable(label)}, null);
    }

    private static @Nullable Object value(RecordComponent field, Record form) {
        try {
            // A form is package-private, and its accessors with it.
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
