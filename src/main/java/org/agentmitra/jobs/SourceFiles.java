package org.agentmitra.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.documents.PrivateCopy;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.TextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the uploaded file of an import: a plain copy that lives as long as it is read. */
@Component
class SourceFiles {
    /** More columns than any template has, so that extra ones can be named as ignored. */
    private static final int COLUMNS = 100;

    private final DocumentStore documents;
    private final Clock clock;

    SourceFiles(DocumentStore documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws org.agentmitra.sheets.UnreadableFile when the file is damaged, hostile or no workbook at all */
    FileHead head(Path file, String name, Layout layout) throws IOException {
        try (SheetFile sheets = SheetFiles.open(file, name, layout, COLUMNS)) {
            TextForm text = sheets.text();
            Layout different = text == null ? layout.ofWorkbook() : text.difference(layout);
            return new FileHead(Recognition.heads(sheets), text, different, sheets.mark());
        }
    }

    /** The beginning of an import's file. */
    FileHead head(Import of, Layout layout) throws IOException {
        try (PrivateCopy copy = documents.plainCopy(of.documentId())) {
            return head(copy.path(), of.fileName(), layout);
        }
    }

    /** The rows behind the given row number, as the import's are read. @param amender null for them as they stand */
    Source open(Import of, int afterRow, Source.@Nullable Amender amender) throws IOException {
        return open(of, of.place().read(), of.place().sheet(), afterRow, amender);
    }

    /** The rows behind the given row number. @param amender null for the file as it stands */
    Source open(Import of, Layout layout, int sheet, int afterRow, Source.@Nullable Amender amender)
            throws IOException {
        PrivateCopy copy = documents.plainCopy(of.documentId());
        try {
            SheetFile file = SheetFiles.open(copy.path(), of.fileName(), layout, COLUMNS);
            return new Source(copy, file, file.rows(sheet), afterRow, amender, clock);
        } catch (IOException | RuntimeException unreadable) {
            copy.close();
            throw unreadable;
        }
    }
}
