package org.agentmitra.guards;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.TestWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files on the way that every user's file goes: brought on the upload page, then checked as the queue does it. */
abstract class GuardFixture extends PageFixture {
    private static final List<String> HEADER =
            List.of("PolicyNo", "Name of Assured", "D.o.C", "Pln/Tm", "Mod", "FUP", "InstPrem", "Due", "TotPrem");
    private static final List<String> CELLS =
            List.of("", "ASHA RAO", "05/01/2020", "714/18", "Mly", "01/2026", "1015", "1", "1015");

    @Autowired
    ImportDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @TempDir
    Path folder;

    @BeforeEach
    void lay() {
        world.lay();
    }

    /** A due list of these rows, as XML; they begin with row 2. */
    static TestWorkbook due(String rows) {
        return TestWorkbook.ofRows(header() + rows);
    }

    static TestWorkbook due() {
        return due(row(2));
    }

    static String header() {
        StringBuilder cells = new StringBuilder("<row r='1'>");
        for (int i = 0; i < HEADER.size(); i++) {
            cells.append(cell(1, i, text(HEADER.get(i))));
        }
        return cells.append("</row>").toString();
    }

    /** A good row of a due list. */
    static String row(int number) {
        return row(number, "", "");
    }

    /** A good row but for the cell below a header: its attributes, {@code >}, and what it holds. */
    static String row(int number, String header, String odd) {
        StringBuilder cells = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < HEADER.size(); i++) {
            String plain = i == 0 ? Integer.toString(900_000_010 + number) : CELLS.get(i);
            cells.append(cell(number, i, HEADER.get(i).equals(header) ? odd : text(plain)));
        }
        return cells.append("</row>").toString();
    }

    static String text(String content) {
        return "t='inlineStr'><is><t>" + content + "</t></is>";
    }

    private static String cell(int row, int column, String rest) {
        return "<c r='" + (char) ('A' + column) + row + "' " + rest + "</c>";
    }

    final Path file() {
        return folder.resolve("file");
    }

    final MvcTestResult upload(String name, Path file) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new Sent(name, file))
                .param("provider", world.provider.toString())
                .param("agent", world.sunita.id().toString())
                .param("key", Ids.next().toString())
                .with(as(world.senior))
                .with(csrf())
                .exchange();
    }

    /** The file is refused at its field, and nothing of it is kept. @param key of the sentence that says why */
    final void refused(String name, Path file, String key, Object... arguments) {
        int documents = count("documents");
        String said = messages.getMessage(key, arguments, Locale.ENGLISH);
        assertThat(upload(name, file))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
        assertThat(count("imports")).isZero();
        assertThat(count("documents")).isEqualTo(documents);
    }

    /** As above, of a workbook. @param code why it cannot be read */
    final void refused(Path file, String code, Object... arguments) {
        refused("due.xlsx", file, "sheets.unreadable." + code, arguments);
    }

    final void refused(TestWorkbook book, String code, Object... arguments) throws IOException {
        refused(book.write(file()), code, arguments);
    }

    /** Brings and checks a file that is read. */
    final UUID checked(String name, Path file) {
        UUID id = taken(name, file);
        desk.check(id);
        return id;
    }

    final UUID checked(TestWorkbook book) throws IOException {
        return checked("due.xlsx", book.write(file()));
    }

    final UUID checked(String csv) throws IOException {
        return checked("due.csv", Files.writeString(file(), csv, StandardCharsets.UTF_8));
    }

    final UUID taken(String name, Path file) {
        MvcTestResult answer = upload(name, file);
        assertThat(answer).hasStatus3xxRedirection();
        String path = answer.getResponse().getRedirectedUrl();
        return UUID.fromString(path.split("/")[2]);
    }

    final String status(UUID id) {
        return jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Why its check ended; null when it was done. */
    final String failure(UUID id) {
        return jdbc.sql("select failure_key from imports where id = ?")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list()
                .getFirst();
    }

    /** What is critical of its rows: row, column, code. */
    final List<String> faults(UUID id) {
        return jdbc.sql("select row_number, column_name, code from import_findings where import_id = ?"
                        + " and severity = 'CRITICAL' order by row_number, id")
                .param(id)
                .query((row, n) -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    /** A column of what its rows would become. */
    final List<String> staged(UUID id, String column) {
        return jdbc.sql("select " + column + " from policy_import_rows where import_id = ? order by row_no")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    final int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** A file of a form that is not held in memory, as the server keeps it. */
    private static final class Sent extends MockMultipartFile {
        private final Path file;

        Sent(String name, Path file) {
            super("file", name, "application/octet-stream", new byte[0]);
            this.file = file;
        }

        @Override
        public boolean isEmpty() {
            return getSize() == 0;
        }

        @Override
        public long getSize() {
            return file.toFile().length();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
