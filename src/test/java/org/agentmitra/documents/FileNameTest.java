package org.agentmitra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            due list.xlsx            | due list.xlsx
            ../../etc/passwd         | passwd
            C:\\Users\\ravi\\due.xlsx | due.xlsx
            /                        | file
            ..                       | file
            बकाया सूची.xlsx           | बकाया सूची.xlsx
            """)
    void keepsTheNameAndDropsTheFolders(String brought, String kept) {
        assertThat(FileName.clean(brought)).isEqualTo(kept);
    }

    @Test
    void dropsWhatCannotBeShown() {
        assertThat(FileName.clean("a\r\nSet-Cookie: x\0.xlsx")).isEqualTo("aSet-Cookie: x.xlsx");
        assertThat(FileName.clean("book\u202exslx.exe")).isEqualTo("bookxslx.exe");
        assertThat(FileName.clean("half\ud83d.xlsx")).isEqualTo("half.xlsx");
        assertThat(FileName.clean("\u0000")).isEqualTo("file");
    }

    @Test
    void shortensTheMiddle() {
        assertThat(FileName.clean("a".repeat(5000) + ".xlsx")).hasSize(200).endsWith("aa.xlsx");
        assertThat(FileName.clean("😀".repeat(300) + ".xlsx"))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("😀.xlsx");
        assertThat(FileName.clean("." + "a".repeat(5000))).hasSize(200);
    }
}
