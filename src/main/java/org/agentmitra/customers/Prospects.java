package org.agentmitra.customers;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People whom agents meet outside of their book, taken into it for modules where that happens. */
@Component
@Transactional
public class Prospects {
    private final NewCustomers newcomers;
    private final JdbcClient jdbc;

    Prospects(NewCustomers newcomers, JdbcClient jdbc) {
        this.newcomers = newcomers;
        this.jdbc = jdbc;
    }

    /**
     * The customer of the viewer's own book with just this name and mobile; else a new one.
     *
     * @param key of a new one; the same key again is the same customer
     * @throws Refused for {@code name} or {@code mobile}, when it cannot be so
     * @throws org.agentmitra.shared.NotFound for whoever has no book of the own
     */
    public UUID take(Viewer viewer, UUID key, String name, String mobile) {
        CustomerForm form = new CustomerForm(name, null, mobile, null, null, 0);
        if (name.isBlank()) {
            throw new Refused("name", "customers.name.blank");
        }
        Optional<UUID> known = jdbc.sql("select id from customers where agent_id = ? and joined_into is null"
                        + " and name_key = ? and mobile = ? order by id fetch first 1 rows only")
                .params(
                        newcomers.book(viewer).id(),
                        NameKey.of(name),
                        form.number().map(MobileNumber::e164).orElse(""))
                .query(UUID.class)
                .optional();
        if (known.isEmpty()) {
            newcomers.add(viewer, key, form);
        }
        return known.orElse(key);
    }
}
