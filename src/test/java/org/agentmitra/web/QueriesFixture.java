package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a page sends to the database when there are 3 records, and when there are 60. */
abstract class QueriesFixture extends PageFixture {
    private static final int FEW = 3;
    private static final int MANY = 60;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    /** Lays records, numbered from one number up to, and without, another. */
    @FunctionalInterface
    interface Records {
        void lay(int from, int to) throws Exception;
    }

    /** Statements for few and for many records. */
    record Sent(List<String> few, List<String> many) {}

    Sent sent(Viewer viewer, String page, Records records) throws Exception {
        records.lay(0, FEW);
        open(viewer, page);
        List<String> few = QueryCount.of(() -> open(viewer, page));
        records.lay(FEW, MANY);
        return new Sent(few, QueryCount.of(() -> open(viewer, page)));
    }

    /** The page sends as many statements for many as for few. */
    void checkFixed(Viewer viewer, String page, Records records) throws Exception {
        Sent sent = sent(viewer, page, records);
        assertThat(sent.many).hasSameSizeAs(sent.few).isNotEmpty();
    }

    private int open(Viewer viewer, String page) {
        var result = get(viewer, page);
        assertThat(result).hasStatusOk();
        return result.getResponse().getStatus();
    }
}
