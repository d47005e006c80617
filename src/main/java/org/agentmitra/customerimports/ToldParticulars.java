package org.agentmitra.customerimports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.agentmitra.identifiers.Aadhaar;
import org.agentmitra.particulars.Particular;
import org.agentmitra.particulars.Particulars;
import org.agentmitra.targets.TypedRow;

/**
 * What a row tells of somebody beyond who and where they are.
 *
 * @param unread those whose cell holds something else
 * @param wholeAadhaar whether the sheet has a whole Aadhaar number, of which the last digits alone are taken
 */
record ToldParticulars(Particulars particulars, List<Particular> unread, boolean wholeAadhaar) {
    static ToldParticulars of(TypedRow row) {
        Map<Particular, String> told = new EnumMap<>(Particular.class);
        List<Particular> unread = new ArrayList<>();
        for (Particular one : Particular.values()) {
            String text = text(row, one);
            if (!text.isBlank()) {
                Optional<String> value = one.read(text);
                value.ifPresentOrElse(plain -> told.put(one, plain), () -> unread.add(one));
            }
        }
        boolean whole = Aadhaar.reading(text(row, Particular.AADHAAR)) == Aadhaar.Reading.WHOLE;
        return new ToldParticulars(new Particulars(told), unread, whole);
    }

    private static String text(TypedRow row, Particular one) {
        return Objects.toString(row.value(one.slug()), "");
    }
}
