package org.agentmitra.customers;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.agentmitra.shared.RealDate;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be typed about a customer.
 *
 * @param mobile as typed; the number of an Indian or Kenyan mobile, or with a country's prefix
 * @param version of the record when the form was opened
 */
record CustomerForm(
        @NotBlank(message = "{customers.name.blank}") @Size(max = 160, message = "{customers.name.long}")
        String name,

        @RealDate(message = "{customers.born.impossible}", incomplete = "{customers.born.incomplete}")
        TypedDate born,

        @Nullable String mobile,

        @Nullable @Email(message = "{customers.email.invalid}") @Size(max = 254, message = "{customers.email.invalid}")
        String email,

        @Nullable @Size(max = 500, message = "{customers.address.long}")
        String address,

        long version) {

    CustomerForm(
            String name,
            @Nullable TypedDate born,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String address,
            long version) {
        this.name = name;
        this.born = born == null ? TypedDate.BLANK : born;
        this.mobile = mobile;
        this.email = email;
        this.address = address;
        this.version = version;
    }
}
