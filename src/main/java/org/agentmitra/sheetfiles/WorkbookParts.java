package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.sheets.CellText;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of the container are what, as content types, relations and workbook.xml tell.
 *
 * @param styles part name, null when the workbook has none
 * @param sharedStrings part name, null when the workbook has none
 * @param marked part name of the hidden sheet by which the portal knows its own workbooks; null when there is none
 */
record WorkbookParts(
        List<Sheet> sheets,
        boolean date1904,
        @Nullable String styles,
        @Nullable String sharedStrings,
        @Nullable String marked) {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MAIN = ".main+xml";

    /** A worksheet. */
    record Sheet(String name, String part, boolean visible) {}

    private record Relation(String type, String target) {}

    static WorkbookParts read(Container container) throws IOException {
        String workbook = findWorkbook(container);
        Map<String, Relation> relations = relations(container, workbook);
        List<Sheet> sheets = new ArrayList<>();
        boolean date1904 = false;
        try (XmlScanner xml = container.scan(workbook)) {
            int token;
            while ((token = xml.next()) != XmlScanner.END_OF_FILE) {
                if (token == XmlScanner.START && xml.is("workbookPr")) {
                    date1904 = isTrue(xml.attribute("date1904"));
                } else if (token == XmlScanner.START && xml.is("sheet")) {
                    addSheet(sheets, xml, relations);
                }
            }
        }
        List<Sheet> visible = sheets.stream().filter(Sheet::visible).toList();
        if (visible.isEmpty()) {
            throw new UnreadableFile("no-sheet");
        }
        return new WorkbookParts(
                visible, date1904, part(relations, "/styles"), part(relations, "/sharedStrings"), marked(sheets));
    }

    private static void addSheet(List<Sheet> sheets, XmlScanner xml, Map<String, Relation> relations)
            throws UnreadableFile {
        String name = xml.attribute("name");
        String id = xml.prefixedAttribute("id");
        Relation relation = id == null ? null : relations.get(id);
        String state = xml.attribute("state");
        boolean visible = state == null || state.equals("visible");
        if (name == null || relation == null) {
            throw UnreadableFile.damaged();
        }
        String part = Container.key(relation.target);
        if (sheets.stream().anyMatch(other -> Container.key(other.part).equals(part))) {
            // Each sheet is read for itself: one large part under many names would be read many times.
            throw new UnreadableFile("duplicate-parts");
        }
        if (sheets.size() == Limits.SHEETS) {
            throw new UnreadableFile("too-complex");
        }
        boolean wanted = visible || name.equals(SheetFile.MARK_SHEET);
        if (wanted && relation.type.endsWith("/worksheet")) {
            sheets.add(new Sheet(CellText.clean(name), relation.target, visible));
        }
    }

    private static @Nullable String marked(List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> !sheet.visible && sheet.name.equals(SheetFile.MARK_SHEET))
                .map(Sheet::part)
                .findFirst()
                .orElse(null);
    }

    /** The part that the content types call a workbook. */
    private static String findWorkbook(Container container) throws IOException {
        if (!container.has(CONTENT_TYPES)) {
            throw new UnreadableFile("not-a-workbook");
        }
        String fallback = null;
        try (XmlScanner xml = container.scan(CONTENT_TYPES)) {
            int token;
            while ((token = xml.next()) != XmlScanner.END_OF_FILE) {
                String type = token == XmlScanner.START ? xml.attribute("ContentType") : null;
                if (type != null && type.startsWith("application/vnd.ms-excel.sheet.binary")) {
                    throw new UnreadableFile("xlsb");
                }
                if (type != null && isWorkbook(type)) {
                    String name = xml.attribute("PartName");
                    if (name != null) {
                        return name;
                    }
                    fallback = "/xl/workbook.xml";
                }
            }
        }
        if (fallback == null) {
            throw new UnreadableFile("not-a-workbook");
        }
        return fallback;
    }

    private static boolean isWorkbook(String type) {
        return type.endsWith(MAIN)
                && (type.contains("spreadsheetml.sheet")
                        || type.contains("spreadsheetml.template")
                        || type.contains("ms-excel.sheet.macroEnabled")
                        || type.contains("ms-excel.template.macroEnabled"));
    }

    private static Map<String, Relation> relations(Container container, String workbook) throws IOException {
        int folder = workbook.lastIndexOf('/') + 1;
        String rels = workbook.substring(0, folder) + "_rels/" + workbook.substring(folder) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        try (XmlScanner xml = container.scan(rels)) {
            while (xml.find("Relationship")) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id == null || type == null || target == null || relations.size() > Limits.PARTS) {
                    throw UnreadableFile.damaged();
                }
                relations.put(id, new Relation(type, resolve(workbook.substring(0, folder), target)));
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target;
        }
        String base = folder;
        String rest = target.startsWith("./") ? target.substring(2) : target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + rest;
    }

    private static @Nullable String part(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type.endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }
}
