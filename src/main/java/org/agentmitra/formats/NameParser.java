package org.agentmitra.formats;

import java.util.regex.Pattern;
import org.agentmitra.sheets.Cell;

/** Names of persons as LIC prints them, without the marks behind them (DOMAIN.md section 5). */
final class NameParser implements CellParser {
    /** The mark of the life assured, and "son of", "wife of" with the name that follows. */
    private static final Pattern SUFFIX = Pattern.compile(
            "(?i)\\s*(?:\\(\\s*LA\\s*\\)|-\\s*LA)\\s*$|[\\s-]+(?:SO|DO|WO|S/O|D/O|W/O)\\s*-.*$|\\s+(?:S/O|D/O|W/O)\\s.*$");

    private static final Pattern DATE = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}");
    /** Signs of formulas and markup; no name has them. */
    private static final Pattern FOREIGN = Pattern.compile("[=<>{}|\\\\^~\"]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST = 160;

    @Override
    public Reading parse(Cell cell) {
        if (!(cell instanceof Cell.Text(String text))) {
            return Reading.critical("name-unclear", cell.display());
        }
        String name = text;
        if (!isPlain(text)) {
            if (DATE.matcher(text).find()) {
                return Reading.critical("name-with-date", text);
            }
            if (FOREIGN.matcher(text).find()) {
                return Reading.critical("name-unclear", text);
            }
            name = bare(BLANKS.matcher(text).replaceAll(" "));
        }
        return !hasTwoLetters(name) || name.length() > LONGEST
                ? Reading.critical("name-unclear", text)
                : Reading.of(name);
    }

    private static boolean hasTwoLetters(String name) {
        int letters = 0;
        for (int i = 0; i < name.length() && letters < 2; i += Character.charCount(name.codePointAt(i))) {
            letters += Character.isLetter(name.codePointAt(i)) ? 1 : 0;
        }
        return letters == 2;
    }

    /** The shape nearly all names have: letters, dots and single blanks. The patterns are for the rest. */
    private static boolean isPlain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '.';
            if (!letter && (c != ' ' || blank)) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    private static String bare(String text) {
        if (text.indexOf('(') < 0 && text.indexOf('-') < 0 && text.indexOf('/') < 0) {
            return text.strip();
        }
        String name = text;
        String shorter = SUFFIX.matcher(name).replaceFirst("");
        while (!shorter.equals(name)) {
            name = shorter;
            shorter = SUFFIX.matcher(name).replaceFirst("");
        }
        return name.strip();
    }
}
