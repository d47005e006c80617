package org.agentmitra.transfers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.RealDate;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * To whom a customer goes, and the customer's word on it.
 *
 * @param key of the transfer to be; the same key again is the same transfer
 * @param by who agreed: the customer, or who may speak for them
 */
record TransferForm(
        @Nullable UUID key,

        @NotNull(message = "{transfers.agent.none}") @Nullable
        UUID agent,

        @NotBlank(message = "{transfers.by.blank}") @Size(max = 160, message = "{transfers.by.blank}") @Nullable
        String by,

        @NotNull(message = "{transfers.how.none}") @Nullable ConsentWay how,

        @RealDate(message = "{transfers.on.impossible}", incomplete = "{transfers.on.none}")
        TypedDate on,

        @NotBlank(message = "{transfers.reason.blank}") @Size(max = 300, message = "{transfers.reason.long}") @Nullable
        String reason) {

    TransferForm(
            @Nullable UUID key,
            @Nullable UUID agent,
            @Nullable String by,
            @Nullable ConsentWay how,
            @Nullable TypedDate on,
            @Nullable String reason) {
        this.key = key;
        this.agent = agent;
        this.by = by;
        this.how = how;
        this.on = on == null ? TypedDate.BLANK : on;
        this.reason = reason;
    }

    /** Stands for each of many in their own name. */
    static final String EACH = "*";

    static TransferForm of(String customer, LocalDate today) {
        return new TransferForm(Ids.next(), null, customer, null, TypedDate.of(today), null);
    }

    /** What cannot be so although each field is written as it should be. */
    List<Refused> faults(LocalDate today) {
        List<Refused> faults = new ArrayList<>();
        if (on.isBlank()) {
            faults.add(new Refused("on", "transfers.on.none"));
        }
        if (on.date().filter(day -> day.isAfter(today)).isPresent()) {
            faults.add(new Refused("on", "transfers.on.later"));
        }
        return faults;
    }
}
