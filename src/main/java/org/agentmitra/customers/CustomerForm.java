package org.agentmitra.customers;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What can be typed about a customer.
 *
 * @param mobile as typed; the number of an Indian or Kenyan mobile, or with a country's prefix
 * @param version of the record when the form was opened
 */
record CustomerForm(
        @NotBlank(message = "{customers.name.blank}") @Size(max = 160, message = "{customers.name.long}")
        String name,

        @Nullable
        @DateTimeFormat(
                iso = DateTimeFormat.ISO.DATE,
                fallbackPatterns = {"d/M/yyyy", "d-M-yyyy", "d MMM yyyy"})
        LocalDate born,

        @Nullable String mobile,

        @Nullable @Email(message = "{customers.email.invalid}") @Size(max = 254, message = "{customers.email.invalid}")
        String email,

        @Nullable @Size(max = 500, message = "{customers.address.long}")
        String address,

        long version) {}
