package org.agentmitra.bulk;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what does which kind. */
@Component
class BulkDeeds {
    private final ObjectProvider<BulkDeed> all;

    BulkDeeds(ObjectProvider<BulkDeed> all) {
        this.all = all;
    }

    BulkDeed of(String kind) {
        return all.stream()
                .filter(deed -> deed.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing does " + kind));
    }

    /** All kinds of an area. */
    List<String> kinds(BulkArea area) {
        return all.stream()
                .filter(deed -> deed.area() == area)
                .flatMap(deed -> deed.kinds().stream())
                .toList();
    }
}
