package org.agentmitra.notes;

import org.agentmitra.customerparts.Belongings;
import org.springframework.stereotype.Component;

@Component
class NoteBelongings implements Belongings {
    @Override
    public String table() {
        return "customer_notes";
    }
}
