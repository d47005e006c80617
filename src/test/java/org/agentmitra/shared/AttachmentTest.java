package org.agentmitra.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bonds of Ganga|filename=\"Bonds of Ganga-v2.xlsx\"",
                "सूची|filename=\"template-v2.xlsx\"; filename*=UTF-8''%E0%A4%B8%E0%A5%82%E0%A4%9A%E0%A5%80-v2.xlsx",
                "Café|filename=\"Cafe-v2.xlsx\"; filename*=UTF-8''Caf%C3%A9-v2.xlsx",
                "a\"; b/../c|filename=\"a b..c-v2.xlsx\"",
                "//|filename=\"template-v2.xlsx\"; filename*=UTF-8''template-v2.xlsx"
            })
    void aNameIsKeptInItsOwnLettersAndHasAPlainOneBeside(String name, String header) {
        assertThat(Attachment.of(name, "template", "-v2.xlsx")).isEqualTo("attachment; " + header);
    }
}
