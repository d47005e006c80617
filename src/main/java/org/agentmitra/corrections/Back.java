package org.agentmitra.corrections;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.reviews.FindingFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of an import, filtered as somebody left it. */
record Back(UUID id, FindingFilter filter) {
    /** The way there above a page's title. */
    Map<String, String> above(String fileName) {
        return Map.of("href", url(), "text", fileName);
    }

    public String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/imports/" + id);
        if (filter.severity() != null) {
            url.queryParam("severity", filter.severity());
        }
        if (filter.reason() != null) {
            url.queryParam("reason", filter.reason());
        }
        if (filter.after() != null) {
            url.queryParam("after", filter.after());
        }
        if (filter.outcome() != null) {
            url.queryParam("outcome", filter.outcome());
        }
        if (filter.row() != null) {
            url.queryParam("row", filter.row());
        }
        return url.build().toUriString();
    }
}
