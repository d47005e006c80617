package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.CellText;
import org.agentmitra.sheets.SheetLimits;
import org.jspecify.annotations.Nullable;

/** Makes cells of {@code c} elements. What cannot be read becomes a cell that says so; it never becomes a blank. */
final class CellReader {
    private static final int SHOWN = 60;

    private final XmlScanner xml;
    private final SharedStrings strings;
    private final Styles styles;
    private final boolean date1904;

    CellReader(XmlScanner xml, SharedStrings strings, Styles styles, boolean date1904) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.date1904 = date1904;
    }

    /** Reads the cell that has just started, up to its end. */
    Cell read() throws IOException {
        String type = xml.attribute("t");
        int style = xml.intAttribute("s", 0);
        String formula = null;
        boolean valued = false;
        xml.text().clear();
        while (xml.within("c")) {
            if (xml.is("f")) {
                formula = shorten("=" + xml.collect());
                xml.skip();
                xml.text().clear();
            } else if (xml.is("v")) {
                valued = true;
                xml.collect();
                xml.skip();
            } else if (xml.is("is")) {
                collectText(xml, "is");
            } else {
                xml.skip();
            }
        }
        return formula != null && (!valued || xml.text().isEmpty() && !"str".equals(type))
                ? new Cell.Unreadable("formula-without-value", formula)
                : cell(type, style, xml.text());
    }

    /** Collects the text of the runs within an element, without the reading aids of East Asian text. */
    static void collectText(XmlScanner xml, String element) throws IOException {
        xml.text().clear();
        while (xml.within(element)) {
            if (xml.is("t")) {
                xml.collect();
            } else if (xml.is("r")) {
                collectRun(xml);
                continue;
            }
            xml.skip();
        }
    }

    private static void collectRun(XmlScanner xml) throws IOException {
        while (xml.within("r")) {
            if (xml.is("t")) {
                xml.collect();
            }
            xml.skip();
        }
    }

    private Cell cell(@Nullable String type, int style, XmlText text) {
        return switch (type) {
            case null -> number(text, style);
            case "n" -> number(text, style);
            case "s" -> shared(text);
            case "inlineStr", "str" -> text(text);
            case "b" -> bool(text);
            case "e" -> new Cell.Unreadable("error-value", shown(text));
            case "d" -> isoDate(text);
            default -> bad(text);
        };
    }

    private Cell number(XmlText text, int style) {
        if (text.isEmpty()) {
            return Cell.Empty.CELL;
        }
        BigDecimal number = Numbers.parse(text.bytes(), text.length());
        if (number == null) {
            return bad(text);
        }
        if (styles.isDate(style)) {
            LocalDateTime date = Numbers.date(number, date1904);
            if (date != null) {
                return new Cell.Date(date, text.toString());
            }
        }
        return new Cell.Number(number, text.toString(), date1904);
    }

    private Cell shared(XmlText text) {
        if (text.isEmpty()) {
            return Cell.Empty.CELL;
        }
        int index = text.toInt();
        return index < 0 || index >= strings.size()
                ? new Cell.Unreadable("bad-shared-string", shown(text))
                : strings.cell(index);
    }

    private static Cell text(XmlText text) {
        String clean = CellText.clean(text.bytes(), text.length());
        if (text.isCut() || clean.length() > SheetLimits.TEXT) {
            return new Cell.Unreadable("too-long", shorten(clean));
        }
        return clean.isEmpty() ? Cell.Empty.CELL : new Cell.Text(clean);
    }

    private static Cell bool(XmlText text) {
        return switch (shown(text)) {
            case "" -> Cell.Empty.CELL;
            case "1", "true" -> new Cell.Bool(true);
            case "0", "false" -> new Cell.Bool(false);
            default -> bad(text);
        };
    }

    private static Cell isoDate(XmlText text) {
        String value = shown(text);
        try {
            LocalDateTime date = value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay()
                    : LocalDateTime.parse(value.endsWith("Z") ? value.substring(0, value.length() - 1) : value);
            return new Cell.Date(date, value);
        } catch (DateTimeParseException e) {
            return value.isEmpty() ? Cell.Empty.CELL : bad(text);
        }
    }

    private static Cell bad(XmlText text) {
        return new Cell.Unreadable("bad-value", shown(text));
    }

    private static String shown(XmlText text) {
        return shorten(CellText.clean(text.bytes(), text.length()));
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
