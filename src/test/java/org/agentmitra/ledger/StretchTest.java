package org.agentmitra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is looked for in the details lies behind more records than one page looks at. */
@PortalTest
class StretchTest extends PageFixture {
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-03-01T10:00:00Z");
    /** Two pages' stretches of 8,000, and some. */
    private static final int RECORDS = 16_100;

    private static final Pattern FURTHER = Pattern.compile("id=\"further\" href=\"([^\"]*)\"");

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void lay() {
        world.lay();
        jdbc.batchUpdate(
                "insert into audit_records (id, recorded_at, action, subject_type, details, area)"
                        + " values (?, ?, 'import.started', 'import', ?, 'import')",
                IntStream.range(0, RECORDS)
                        .mapToObj(i -> new Object[] {
                            Ids.next(), THEN.minusSeconds(i), i == RECORDS - 50 ? "{\"file\":\"Zebra.xlsx\"}" : "{}"
                        })
                        .toList());
    }

    private String page(String path) throws Exception {
        var result = get(world.root, path);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private String further(String page) {
        var found = FURTHER.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    @Test
    void theSearchGoesOnFromWhereItEnded() throws Exception {
        String first = page("/audit?q=zebra&action=import&from=2026-01-01&to=2026-03-01");
        assertThat(first)
                .contains("Looked back to 01 Mar 2026, 13:16 so far.")
                .doesNotContain("Zebra.xlsx", "No record");
        String second = page(further(first));
        assertThat(second).contains("Looked back to 01 Mar 2026, 11:03 so far.").doesNotContain("Zebra.xlsx");
        String third = page(further(second));
        assertThat(third).contains("Zebra.xlsx").doesNotContain("Looked back", "id=\"further\"");
    }

    @Test
    void whatIsNowhereEndsWithTheRecords() throws Exception {
        String page = page("/audit?q=giraffe&action=import&from=2026-01-01&to=2026-03-01");
        for (int stretch = 1; stretch <= 2; stretch++) {
            page = page(further(page));
        }
        assertThat(page).contains("No record matches.").doesNotContain("id=\"further\"");
    }
}
