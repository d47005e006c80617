package org.agentmitra.sheetfiles;

import java.io.IOException;
import org.agentmitra.sheets.CellText;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** The property by which a workbook that the portal made is known again. */
final class WorkbookMark {
    private static final String PART = "docProps/custom.xml";

    private WorkbookMark() {}

    /** Null where there is none, or the part cannot be read: the sheets are read without it. */
    static @Nullable String of(Container container) throws IOException {
        if (!container.has(PART)) {
            return null;
        }
        try (XmlScanner xml = container.scan(PART)) {
            while (xml.find("property")) {
                if (SheetFile.MARK_PROPERTY.equals(xml.attribute("name"))) {
                    return value(xml);
                }
            }
            return null;
        } catch (UnreadableFile unreadable) {
            return null;
        }
    }

    private static @Nullable String value(XmlScanner xml) throws IOException {
        xml.text().clear();
        while (xml.within("property")) {
            xml.collect();
            xml.skip();
        }
        String text = CellText.clean(xml.text().bytes(), xml.text().length());
        return text.isEmpty() ? null : text;
    }
}
