package org.agentmitra.uploads;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SeveralFilesTest extends PageFixture {
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private MvcTestResult send(UUID key, MockMultipartFile... files) {
        var request = mvc.post().uri("/imports").multipart();
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return request.param("provider", world.provider.toString())
                .param("agent", world.sunita.id().toString())
                .param("key", key.toString())
                .with(as(world.senior))
                .with(csrf())
                .exchange();
    }

    private MockMultipartFile list(String name, int rows) {
        return file(name, new DueListFile(world.sunita.code()).rows(rows).bytes());
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private List<String> kept() {
        return jdbc.sql("select file_name from imports order by file_name")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void eachFileBecomesAnImport() {
        assertThat(send(Ids.next(), list("april.csv", 2), list("may.csv", 3)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/imports")
                .flash()
                .containsEntry("message", "uploads.taken")
                .containsEntry("messageArguments", List.of(2));
        assertThat(kept()).containsExactly("april.csv", "may.csv");
    }

    @Test
    void whatIsWrongWithOneIsSaidByItsNameAndTheOthersAreTaken() {
        UUID key = Ids.next();
        MockMultipartFile photo = file("photo.csv", new byte[] {'P', 'K', 3, 4});
        MvcTestResult answer = send(key, list("april.csv", 2), photo, file("empty.csv", new byte[0]));
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("photo.csv: ", "empty.csv: The file is empty.", "These files were taken")
                .doesNotContain("april.csv: ");
        assertThat(kept()).containsExactly("april.csv");

        // What was taken is not taken again with the form that still stands there.
        MockMultipartFile mended = list("photo.csv", 4);
        assertThat(send(key, list("april.csv", 2), mended)).hasStatus3xxRedirection();
        assertThat(kept()).containsExactly("april.csv", "photo.csv");
    }

    @Test
    void theSameFormSentTwiceMakesEachImportOnce() {
        UUID key = Ids.next();
        send(key, list("april.csv", 2), list("may.csv", 3));
        send(key, list("april.csv", 2), list("may.csv", 3));
        assertThat(kept()).containsExactly("april.csv", "may.csv");
    }

    @Test
    void thereIsALimitAndNothingIsTakenAboveIt() {
        MockMultipartFile[] many = new MockMultipartFile[21];
        for (int i = 0; i < many.length; i++) {
            many[i] = file("list-" + i + ".csv", "x".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(send(Ids.next(), many))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("At most 20 files at once.");
        assertThat(kept()).isEmpty();
    }
}
