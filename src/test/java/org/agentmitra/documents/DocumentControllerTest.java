package org.agentmitra.documents;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.agentmitra.shared.LocalPath;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class DocumentControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    DocumentStore store;

    @Autowired
    DocumentLinks links;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private DocumentRef ref;

    @BeforeEach
    void lay() {
        world.lay();
        byte[] content = "<script>Sunita".getBytes(StandardCharsets.UTF_8);
        ref = store.put(null, "test", "बिल 5.html", "text/html", new ByteArrayInputStream(content));
    }

    @Test
    void aLinkIsTakenAwayByWhoeverItIsForAndThatIsRecorded() {
        LocalPath link = links.issue(world.senior, ref.id(), Duration.ofMinutes(10));
        assertThat(link.text())
                .startsWith("/documents/")
                .doesNotContain(ref.id().toString());
        MvcTestResult taken = get(world.senior, link);
        assertThat(taken).hasStatusOk().hasContentType("application/octet-stream");
        assertThat(taken).headers().hasValue("Cache-Control", "no-store");
        assertThat(taken.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .endsWith(".html");
        assertThat(taken).bodyText().isEqualTo("<script>Sunita");
        assertThat(jdbc.sql("select action from audit_records where subject_id = ? and actor_id = ?"
                                + " order by recorded_at, id")
                        .params(ref.id().toString(), world.senior.user())
                        .query(String.class)
                        .list())
                .containsExactly("document.link_issued", "document.taken");
    }

    @Test
    void itIsOfNoUseToOthersNorLater() {
        LocalPath link = links.issue(world.senior, ref.id(), Duration.ofMinutes(10));
        assertThat(get(world.stranger, link)).hasStatus(404);
        assertThat(get(world.root, link)).hasStatus(404);
        LocalPath over = links.issue(world.senior, ref.id(), Duration.ofSeconds(-1));
        assertThat(get(world.senior, over)).hasStatus(404);
        assertThat(get(world.senior, new LocalPath("/documents/none"))).hasStatus(404);
        links.purge();
        assertThat(jdbc.sql("select count(*) from document_links")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        store.delete(ref.id());
        assertThat(get(world.senior, link)).hasStatus(404);
    }

    @Test
    void theDatabaseHoldsNoAddress() {
        LocalPath link = links.issue(world.senior, ref.id(), Duration.ofMinutes(10));
        assertThat(jdbc.sql("select token_hash from document_links")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(link.text().substring("/documents/".length()));
    }

    private MvcTestResult get(Viewer viewer, LocalPath path) {
        return mvc.get().uri(path.text()).with(as(viewer)).exchange();
    }
}
