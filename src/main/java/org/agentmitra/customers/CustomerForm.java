package org.agentmitra.customers;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.RealDate;
import org.agentmitra.shared.Refused;
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

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    CustomerForm(
            @Nullable String name,
            @Nullable TypedDate born,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String address,
            long version) {
        this.name = name == null ? "" : name;
        this.born = born == null ? TypedDate.BLANK : born;
        this.mobile = mobile;
        this.email = email;
        this.address = address;
        this.version = version;
    }

    /** What cannot be so although each field is written as it should be; a field is named once at most. */
    List<Refused> faults(LocalDate today) {
        List<Refused> faults = new ArrayList<>();
        if (NameKey.of(name).isEmpty()) {
            faults.add(new Refused("name", "customers.name.blank"));
        }
        if (born.date()
                .filter(day -> day.isAfter(today) || day.isBefore(EARLIEST))
                .isPresent()) {
            faults.add(new Refused("born", "customers.born.implausible"));
        }
        if (mobile != null && !mobile.isBlank() && number().isEmpty()) {
            faults.add(new Refused("mobile", "customers.mobile.invalid"));
        }
        return faults;
    }

    static CustomerForm empty() {
        return new CustomerForm(null, null, null, null, null, 0);
    }

    HolderFacts facts() {
        return new HolderFacts(
                name.strip(),
                born.date().orElse(null),
                number().map(MobileNumber::e164).orElse(null),
                blank(address),
                blank(email));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The mobile number; empty when none was typed, or none that can be one. */
    Optional<MobileNumber> number() {
        return mobile == null
                ? Optional.empty()
                : MobileNumber.parse(mobile, "IN").or(() -> MobileNumber.parse(mobile, "KE"));
    }
}
