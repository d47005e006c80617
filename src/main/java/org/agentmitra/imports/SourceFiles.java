package org.agentmitra.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.formats.Recognised;
import org.agentmitra.formats.Recognition;
import org.agentmitra.formats.Unrecognised;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetFiles;
import org.springframework.stereotype.Component;

/** Opens the uploaded file of an import: a plain copy that lives as long as it is read. */
@Component
class SourceFiles {
    /** More columns than any template has, so that extra ones can be named as ignored. */
    private static final int COLUMNS = 100;

    private final DocumentStore documents;

    SourceFiles(DocumentStore documents) {
        this.documents = documents;
    }

    /** @throws org.agentmitra.sheets.UnreadableFile when the file is damaged, hostile or no workbook at all */
    Recognised recognise(Path file, String name) throws IOException, Unrecognised {
        try (SheetFile sheets = SheetFiles.open(file, name, COLUMNS)) {
            return Recognition.recognise(sheets);
        }
    }

    /** The rows behind the given row number, of the sheet that was recognised. */
    Source open(Import of, int afterRow) throws IOException {
        Path copy = copy(of);
        try {
            SheetFile file = SheetFiles.open(copy, of.fileName(), COLUMNS);
            return new Source(copy, file, file.rows(of.sheet()), afterRow);
        } catch (IOException | RuntimeException unreadable) {
            Files.deleteIfExists(copy);
            throw unreadable;
        }
    }

    private Path copy(Import of) {
        try (InputStream content = documents.open(of.documentId())) {
            Path copy = Files.createTempFile("import-", ".tmp");
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
