package org.agentmitra.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.support.SmallHeap;
import org.junit.jupiter.api.Test;

/** Guard 11: entities that a sheet may hold are not counted; the JDK's own readers give up after 100,000. */
@SmallHeap
class Guard11AmpersandsTest extends GuardFixture {
    @Test
    void aListWithMoreThanAHundredThousandIsReadToItsEnd() throws Exception {
        String remark = text("R&amp;D ".repeat(210));
        StringBuilder rows = new StringBuilder();
        for (int number = 2; number < 502; number++) {
            String row = row(number, "Name of Assured", text("RAO &amp; SONS"));
            rows.append(row.replace("</row>", "<c r='K" + number + "' " + remark + "</c></row>"));
        }
        UUID id = checked(due(rows.toString()));
        assertThat(status(id)).isEqualTo("CHECKED");
        assertThat(faults(id)).isEmpty();
        assertThat(staged(id, "outcome")).hasSize(500).containsOnly("CREATED");
        assertThat(staged(id, "holder_name").getLast()).contains("&");
    }
}
