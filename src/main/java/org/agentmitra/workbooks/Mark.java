package org.agentmitra.workbooks;

import org.agentmitra.sheets.SheetFile;
import org.agentmitra.templates.TemplateDesign;

/** By what a workbook that the portal made is known again: the version of its template, or the key of the portal's own. */
final class Mark {
    /** A property of the document, which spreadsheet programs keep. */
    static final String PROPERTY = SheetFile.MARK_PROPERTY;
    /** A hidden sheet, for those that do not: the mark is in its first cell. */
    static final String SHEET = SheetFile.MARK_SHEET;

    private Mark() {}

    static String of(TemplateDesign design) {
        return design.version() == null
                ? design.builtIn().key()
                : design.version().toString();
    }
}
