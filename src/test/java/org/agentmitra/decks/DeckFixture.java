package org.agentmitra.decks;

import static org.agentmitra.support.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of slides, brought as pages bring them, and made by the queue. */
abstract class DeckFixture extends PageFixture {
    @Autowired
    PictureShelf pictures;

    @Autowired
    DeckRun run;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    MvcTestResult bring(Viewer viewer, String file, byte[] content, String name, String key) {
        return bring(viewer, file, content, name, key, "pictures");
    }

    /** @param pages what they become: {@code pictures} or {@code words} */
    MvcTestResult bring(Viewer viewer, String file, byte[] content, String name, String key, String pages) {
        return mvc.post()
                .uri("/decks")
                .multipart()
                .file(new MockMultipartFile("file", file, "application/octet-stream", content))
                .param("name", name)
                .param("language", "en")
                .param("key", key)
                .param("pages", pages)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    /** What comes of it, once the queue has come to it: the page of the draft, or one that says what is wrong. */
    MvcTestResult bring(String file, byte[] content) {
        return made(bring(
                world.senior, file, content, "Kept words", UUID.randomUUID().toString()));
    }

    MvcTestResult made(MvcTestResult sent) {
        String page = sent.getResponse().getRedirectedUrl();
        if (page == null) {
            return sent;
        }
        run.run(UUID.fromString(page.substring("/decks/".length())));
        return get(world.senior, page);
    }

    List<String> column(String column) {
        return jdbc.sql("select cast(s." + column + " as varchar(700)) as told from slides s"
                        + " join presentations p on p.id = s.presentation_id where p.agent_id = ? order by s.position")
                .param(world.sunita.id())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    int files() {
        return jdbc.sql("select count(*) from documents where kind = 'deck'")
                .query(Integer.class)
                .single();
    }
}
