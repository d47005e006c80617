package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date. */
final class Styles {
    private final BitSet dates = new BitSet();
    private final Map<Integer, Boolean> formats = new HashMap<>();

    static Styles read(Container container, @Nullable String part) throws IOException {
        Styles styles = new Styles();
        if (part != null) {
            try (XmlScanner xml = container.scan(part)) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(XmlScanner xml) throws IOException {
        int token;
        while ((token = xml.next()) != XmlScanner.END_OF_FILE) {
            if (token == XmlScanner.START && xml.is("numFmt")) {
                String code = xml.attribute("formatCode");
                if (code != null && formats.size() < Limits.STYLES) {
                    formats.put(xml.intAttribute("numFmtId", 0), isDateFormat(code));
                }
            } else if (token == XmlScanner.START && xml.is("cellXfs")) {
                readCellStyles(xml);
            }
        }
    }

    private void readCellStyles(XmlScanner xml) throws IOException {
        int index = 0;
        while (xml.within("cellXfs")) {
            if (xml.is("xf") && index < Limits.STYLES) {
                int format = xml.intAttribute("numFmtId", 0);
                dates.set(index++, formats.getOrDefault(format, isBuiltInDate(format)));
            }
            xml.skip();
        }
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /** ECMA-376 part 1, 18.8.30, with the East Asian ones; 46, {@code [h]:mm:ss}, is a length of time. */
    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format == 45
                || format == 47
                || format >= 50 && format <= 58;
    }

    /** Whether the first section has a day, month, year, hour or second outside quotes, escapes and brackets. */
    static boolean isDateFormat(String code) {
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            switch (code.charAt(i)) {
                case '\\', '_', '*' -> i++;
                case '"' -> i = skip(code, i, '"');
                case '[' -> {
                    if (i + 1 < code.length() && "hmsHMS".indexOf(code.charAt(i + 1)) >= 0) {
                        return false;
                    }
                    i = skip(code, i, ']');
                }
                case 'd', 'm', 'y', 'h', 's', 'D', 'M', 'Y', 'H', 'S' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static int skip(String code, int from, char end) {
        int to = code.indexOf(end, from + 1);
        return to < 0 ? code.length() : to;
    }
}
