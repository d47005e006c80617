package org.agentmitra.paperstep;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.agentmitra.identifiers.Aadhaar;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.papers.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The numbers as typed. What was kept before stands in the fields masked, and is left as it is when it comes back so.
 *
 * @param aadhaar whole, masked, or only the last four; blank for none
 * @param row line of the answers from where the page was opened; null for none
 */
record NumbersForm(
        @Nullable String aadhaar,
        @Nullable String pan,
        @Nullable String row) {
    static NumbersForm of(Identity identity, @Nullable String row) {
        Aadhaar aadhaar = identity.aadhaar();
        Pan pan = identity.pan();
        return new NumbersForm(aadhaar == null ? "" : aadhaar.masked(), pan == null ? "" : pan.masked(), row);
    }

    /**
     * What is to be kept: each number that reads well, and the one there was where the typed one does not.
     *
     * @param keyedHash of a whole Aadhaar number
     */
    Identity read(Identity before, UnaryOperator<String> keyedHash, BindingResult result) {
        return new Identity(readAadhaar(before.aadhaar(), keyedHash, result), readPan(before.pan(), result));
    }

    private @Nullable Aadhaar readAadhaar(
            @Nullable Aadhaar before, UnaryOperator<String> keyedHash, BindingResult result) {
        if (aadhaar == null || aadhaar.isBlank()) {
            return null;
        }
        Aadhaar read = Aadhaar.read(aadhaar, keyedHash).orElse(null);
        if (read == null) {
            result.rejectValue("aadhaar", "paperstep.aadhaar.wrong");
            return before;
        }
        boolean same = before != null && read.hash() == null && read.lastFour().equals(before.lastFour());
        return same ? before : read;
    }

    private @Nullable Pan readPan(@Nullable Pan before, BindingResult result) {
        if (pan == null || pan.isBlank()) {
            result.rejectValue("pan", "paperstep.pan.missing");
            return before;
        }
        if (before != null && pan.strip().toUpperCase(Locale.ROOT).equals(before.masked())) {
            return before;
        }
        Pan read = Pan.parse(pan).orElse(null);
        if (read == null) {
            result.rejectValue("pan", "paperstep.pan.wrong");
            return before;
        }
        return read;
    }

    /** Never the numbers. */
    @Override
    public String toString() {
        return "NumbersForm";
    }
}
