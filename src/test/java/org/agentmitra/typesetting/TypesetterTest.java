package org.agentmitra.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentmitra.images.TestTypefaces;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesetterTest {
    private static final Typesetter TYPESETTER = new Typesetter(TestTypefaces.laid());

    @ParameterizedTest
    @CsvSource({
        "bengali, শ্রীকৃষ্ণ চট্টোপাধ্যায়",
        "gujarati, શ્રીકૃષ્ણ ત્રિવેદી",
        "gurmukhi, ਹਰਪ੍ਰੀਤ ਸਿੰਘ",
        "kannada, ಶ್ರೀಕೃಷ್ಣ ರಾಜ್ಯೋತ್ಸವ",
        "malayalam, ശ്രീകൃഷ്ണൻ നമ്പ്യാർ",
        "odia, ଶ୍ରୀକୃଷ୍ଣ ପଟ୍ଟନାୟକ",
        "tamil, ஸ்ரீகிருஷ்ணன் கோபால்",
        "telugu, శ్రీకృష్ణ రాజ్యలక్ష్మి",
        "devanagari, श्रीकृष्ण द्विवेदी",
        "europe, Дмитрий",
    })
    void aNameIsWrittenWithTheFontOfItsScript(String script, String name) throws IOException {
        List<Run> runs = Run.of(name);
        assertThat(runs).containsExactly(new Run(script, name));
        assertThat(fontsOf(runs)).contains(script.equals("europe") ? "LiberationSans" : "Lohit-" + capital(script));
    }

    @Test
    void aTextIsSplitWhereItsScriptChanges() {
        assertThat(Run.of("Asha (আশা), 33.34 %; தமிழ் आशा"))
                .containsExactly(
                        new Run("devanagari", "Asha ("),
                        new Run("bengali", "আশা), 33.34 %; "),
                        new Run("tamil", "தமிழ் "),
                        new Run("devanagari", "आशा"));
        assertThat(Run.of("")).isEmpty();
        assertThat(Run.of("₹ 5,000 – “José”")).extracting(Run::known).containsOnly(true);
    }

    /** What joins letters stands beside those it joins. */
    @Test
    void joinersStayWithinTheWord() {
        assertThat(Run.of("ক্‌ষ")).hasSize(1);
        assertThat(Run.of("ന്‍")).hasSize(1);
    }

    @Test
    void lettersThatNoFontHasAreOneRunThatIsKnownToBeUnknown() {
        assertThat(Run.of("Asha 王 小明 Iyer").stream()
                        .map(run -> run.known() ? run.text() : "?")
                        .collect(Collectors.joining("|")))
                .isEqualTo("Asha |?| Iyer");
        assertThat(Run.of("عائشہ")).extracting(Run::known).containsExactly(false);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Set<String> fontsOf(List<Run> runs) throws IOException {
        String spans = runs.stream()
                .map(run -> "<span style='font-family: %s'>%s</span>".formatted(run.script(), run.text()))
                .collect(Collectors.joining());
        Set<String> fonts = new HashSet<>();
        try (PDDocument pdf = Loader.loadPDF(TYPESETTER.pdf("<html><body>" + spans + "</body></html>"))) {
            PDResources resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                fonts.add(Map.entry(name, resources.getFont(name))
                        .getValue()
                        .getName()
                        .replaceFirst("^[A-Z]{6}\\+", ""));
            }
        }
        return fonts;
    }
}
