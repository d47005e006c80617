package org.agentmitra.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.documents.PrivateCopy;
import org.agentmitra.formats.Recognised;
import org.agentmitra.formats.Recognition;
import org.agentmitra.formats.Template;
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
    Recognised recognise(Path file, String name, List<Template> templates) throws IOException, Unrecognised {
        try (SheetFile sheets = SheetFiles.open(file, name, COLUMNS)) {
            return Recognition.recognise(sheets, templates);
        }
    }

    /** The rows behind the given row number, of the sheet that was recognised. */
    Source open(Import of, int afterRow) throws IOException {
        PrivateCopy copy = documents.plainCopy(of.documentId());
        try {
            SheetFile file = SheetFiles.open(copy.path(), of.fileName(), COLUMNS);
            return new Source(copy, file, file.rows(of.sheet()), afterRow);
        } catch (IOException | RuntimeException unreadable) {
            copy.close();
            throw unreadable;
        }
    }
}
