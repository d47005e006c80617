package org.agentmitra.templates;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A template goes out as a file and comes in again as a draft. */
@PortalTest
class TemplateFileControllerTest extends TemplateFixture {
    private MvcTestResult upload(byte[] content, String name) {
        return mvc.post()
                .uri("/imports/templates/file")
                .multipart()
                .file(new MockMultipartFile("file", "template.json", "application/json", content))
                .param("name", name)
                .with(as(admin))
                .with(csrf())
                .exchange();
    }

    @Test
    void whatGoesOutComesInAgain() throws Exception {
        UUID id = designed("Bonds");
        column(
                id,
                Map.of(
                        "header",
                        "Heir",
                        "field",
                        "nominee",
                        "synonyms",
                        "Nominee",
                        "steps[0].kind",
                        "REPLACE",
                        "steps[0].argument",
                        "Smt -> ",
                        "choices",
                        "Asha = A",
                        "rules[0].kind",
                        "MIN_LENGTH",
                        "rules[0].argument",
                        "2",
                        "rules[0].message",
                        "Whole name"));
        byte[] file = get(admin, "/imports/templates/" + id + "/versions/1/file")
                .getResponse()
                .getContentAsByteArray();
        assertThat(upload(file, "Bonds again")).hasStatus3xxRedirection();
        UUID again = jdbc.sql("select id from import_templates where name = 'Bonds again'")
                .query(UUID.class)
                .single();
        assertThat(get(admin, "/imports/templates/" + again + "/versions/1/file")
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(new String(file, StandardCharsets.UTF_8).replace("\"Bonds\"", "\"Bonds again\""));
        assertThat(status(again)).isEqualTo("DRAFT");
        assertThat(upload(file, "")).hasStatus(422).bodyText().contains("Another template has this name");
    }

    @Test
    void theFileIsCalledAsTheTemplateAndItsVersion() {
        assertThat(get(admin, "/imports/templates/" + designed("Bonds") + "/versions/1/file"))
                .hasHeader("Content-Disposition", "attachment; filename=\"Bonds-v1.json\"");
    }

    @Test
    void aFileWhoseNameIsTakenNeedsNotBeChosenAgain() throws Exception {
        UUID id = designed("Bonds");
        String file = get(admin, "/imports/templates/" + id + "/versions/1/file")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(upload(file.getBytes(StandardCharsets.UTF_8), ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Another template has this name",
                        "value=\"Bonds\"",
                        "name=\"kept\"",
                        "&quot;agentMitraTemplate&quot;")
                .contains("The file of “Bonds” is still here");
        assertThat(post(admin, "/imports/templates/file", Map.of("kept", file, "name", "Bonds again")))
                .hasStatus3xxRedirection();
        assertThat(headers(
                        jdbc.sql("select id from import_templates where name = 'Bonds again'")
                                .query(UUID.class)
                                .single(),
                        1))
                .isEqualTo("Bond,Party,Begin,How,Amount");
        assertThat(post(admin, "/imports/templates/file", Map.of("kept", "{}", "name", "Other")))
                .hasStatus(422)
                .bodyText()
                .contains("This is no template file")
                .doesNotContain("name=\"kept\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "null",
                "{\"agentMitraTemplate\":2,\"name\":\"X\",\"entity\":\"policies\",\"columns\":[]}",
                "{\"agentMitraTemplate\":1,\"name\":\"X\",\"entity\":\"policies\",\"columns\":[],\"id\":1}",
                "{\"agentMitraTemplate\":1,\"name\":\"X\",\"entity\":\"policies\",\"columns\":[null]}",
                "{\"agentMitraTemplate\":1,\"name\":\"X\",\"entity\":\"policies\",\"columns\":[{\"header\":\"A\",\"field\":\"mode\",\"type\":\"NOTE\"}]}",
                "{\"agentMitraTemplate\":1,\"name\":\"X\",\"entity\":\"policies\",\"columns\":[{\"header\":\"A\",\"field\":\"\",\"rules\":[{\"kind\":\"LIKE\"}]}]}",
                "{\"agentMitraTemplate\":1,\"name\":\"X\",\"entity\":\"policies\",\"columns\":[{\"header\":\"A\",\"field\":\"\",\"type\":\"nonsense\"}]}"
            })
    void whatIsNoTemplateFileIsRefused(String content) {
        assertThat(upload(content.getBytes(StandardCharsets.UTF_8), ""))
                .hasStatus(422)
                .bodyText()
                .contains("This is no template file");
        assertThat(jdbc.sql("select count(*) from import_templates")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileForSomethingElseOrTooLargeIsRefused() {
        String other = "{\"agentMitraTemplate\":1,\"name\":\"X\",\"entity\":\"cars\",\"columns\":[]}";
        assertThat(upload(other.getBytes(StandardCharsets.UTF_8), ""))
                .hasStatus(422)
                .bodyText()
                .contains("does not import");
        assertThat(upload(new byte[300 * 1024], "")).hasStatus(422).bodyText().contains("at most 256 KB");
        assertThat(upload(new byte[0], "")).hasStatus(422).bodyText().contains("Choose a file");
    }

    @Test
    void aColumnForAFieldThatNobodyKnowsIsNamed() throws Exception {
        String file = get(admin, "/imports/templates/" + designed("Bonds") + "/versions/1/file")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String stray = file.replaceFirst("\"field\" : \"mode\"", "\"field\" : \"nonsense\"");
        assertThat(stray).isNotEqualTo(file);
        assertThat(upload(stray.getBytes(StandardCharsets.UTF_8), "Shares"))
                .hasStatus(422)
                .bodyText()
                .contains("The file’s column “How” is for a field that this portal does not know: nonsense.");
        assertThat(jdbc.sql("select name from import_templates")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("Bonds");
    }

    @Test
    void theNameOfAFileThatIsReplacedIsNotTheOthers() throws Exception {
        UUID bonds = designed("Bonds");
        String file = get(admin, "/imports/templates/" + bonds + "/versions/1/file")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String other = file.replace("\"Bonds\"", "\"Shares\"");
        assertThat(instead(file, other, "Bonds")).hasStatus3xxRedirection();
        assertThat(instead(file, other, "Bonds"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Shares\"")
                .doesNotContain("value=\"Bonds\"");
        assertThat(instead(file, other, "Mine")).hasStatus3xxRedirection();
        assertThat(instead("{}", other, "Bonds")).hasStatus(422).bodyText().contains("value=\"Bonds\"");
        assertThat(jdbc.sql("select name from import_templates order by name")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("Bonds", "Mine", "Shares");
    }

    /** Another file is chosen where the page still has one. */
    private MvcTestResult instead(String kept, String file, String name) {
        return mvc.post()
                .uri("/imports/templates/file")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "template.json", "application/json", file.getBytes(StandardCharsets.UTF_8)))
                .param("kept", kept)
                .param("name", name)
                .with(as(admin))
                .with(csrf())
                .exchange();
    }
}
