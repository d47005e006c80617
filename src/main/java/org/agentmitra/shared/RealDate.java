package org.agentmitra.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A {@link TypedDate} that is blank or a day of the calendar. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RealDate.Check.class)
public @interface RealDate {
    /** What is said of a day that does not exist. */
    String message();

    /** What is said when a part is missing or cannot be read. */
    String incomplete();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells the two errors apart. */
    class Check implements ConstraintValidator<RealDate, TypedDate> {
        private String incomplete = "";

        @Override
        public void initialize(RealDate asked) {
            incomplete = asked.incomplete();
        }

        @Override
        public boolean isValid(@Nullable TypedDate typed, ConstraintValidatorContext context) {
            if (typed == null || typed.isBlank() || typed.date().isPresent()) {
                return true;
            }
            if (!typed.isComplete()) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(incomplete).addConstraintViolation();
            }
            return false;
        }
    }
}
