package org.agentmitra.codes;

import jakarta.validation.constraints.NotBlank;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A code as somebody types it.
 *
 * @param code null while nothing is typed
 */
public record CodeForm(
        @NotBlank(message = "{codes.code.missing}") @Nullable
        String code) {

    /** With nothing typed yet. */
    public static CodeForm empty() {
        return new CodeForm(null);
    }

    /**
     * Says at the field that this is not the code that was sent, unless something else is wrong with it.
     *
     * @param right whether the digits are; asked once at most, since trying counts
     */
    public void check(BindingResult result, Predicate<String> right) {
        if (!result.hasErrors() && !right.test(digits())) {
            result.rejectValue("code", "codes.code.wrong");
        }
    }

    /** Without the blanks that people type between the digits. */
    public String digits() {
        return code == null ? "" : code.replaceAll("[\\s-]", "");
    }
}
