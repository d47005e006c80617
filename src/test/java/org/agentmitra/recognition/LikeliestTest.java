package org.agentmitra.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.formats.Templates;
import org.agentmitra.formats.TestSheet;
import org.junit.jupiter.api.Test;

/** Which kind of sheet is opened first of a file whose headers say nothing. */
class LikeliestTest {
    private static final Expected LIC =
            new Expected(LocalDate.parse("2026-03-10"), "IN", "0001933G", "LIC", "LIC of India");
    private static final KnownWords PLANS = new KnownWords(Set.of("714", "715"), text -> true, false);
    private static final String POLICIES = "Feld 1|Feld 2|Feld 3|Feld 4|Feld 5|Feld 6|Feld 7|Feld 8\n"
            + "900000017|ASHA RAO|05/01/2020|714|18|Mly|300000|1015\n"
            + "900000025|MOHAN DAS|31/01/2019|715|25|Yly|500000|12000\n"
            + "900000033|BINOD ROY|28/02/2021|714|20|Qly|200000|2310\n"
            + "900000041|CHARU DAS|15/05/2018|714|16|Yly|100000|8450\n";
    private static final String DUES = "a|b|c|d|e|f\n"
            + "900000017|ASHA RAO|05/01/2020|714/18|Mly|01/2026\n"
            + "900000025|MOHAN DAS|31/01/2019|715/25|Yly|02/2026\n"
            + "900000033|BINOD ROY|28/02/2021|714/20|Qly|01/2026\n"
            + "900000041|CHARU DAS|15/05/2018|714/16|Yly|01/2026\n";

    private static Template renewals(String name) {
        return new Template(
                Templates.POLICY_LIST.key(),
                Templates.POLICY_LIST.target(),
                List.of(
                        TemplateColumn.required("Bond", "policyNumber", CellType.ID, "Bond " + name),
                        TemplateColumn.required("Party", "holderName", CellType.NAME, "Party " + name),
                        TemplateColumn.required("Begin", "commencedOn", CellType.PAST_DATE, "Begin " + name),
                        TemplateColumn.required("How", "mode", CellType.MODE, "How " + name),
                        TemplateColumn.required("Amount", "instalmentPaise", CellType.MONEY, "Amount " + name),
                        TemplateColumn.optional("Next", "fupOn", CellType.DATE_OR_MONTH, "Next " + name)),
                UUID.randomUUID(),
                name,
                Handling.USUAL);
    }

    private static Recognised likeliest(String lines, List<Template> offered) {
        List<SheetHead> heads =
                List.of(new SheetHead("Sheet1", TestSheet.of(lines).content()));
        return Likeliest.of(heads, Recognition.nearest(heads, offered).orElseThrow(), offered, LIC, PLANS);
    }

    private static List<Template> offered(Template... designed) {
        return Stream.concat(Stream.of(designed), Templates.POLICIES.stream()).toList();
    }

    @Test
    void theTemplateOfWhichMostIsThereByTheCellsIsOpened() {
        Recognised policies = likeliest(POLICIES, offered(renewals("Renewal list")));
        assertThat(policies.template()).isEqualTo(Templates.POLICY_LIST);
        assertThat(policies.headerRow()).isEqualTo(1);
        assertThat(policies.columns())
                .hasSize(8)
                .allSatisfy(column -> assertThat(column.column()).isNull());
        assertThat(likeliest(DUES, offered(renewals("Renewal list"))).template())
                .isEqualTo(Templates.DUE_LIST);
    }

    @Test
    void headersThatAreKnownAreHeeded() {
        Template renewals = renewals("Renewal list");
        String known = DUES.replace("a|b|c", "Bond|Party|Begin");
        assertThat(likeliest(known, offered(renewals)).template()).isEqualTo(renewals);
        String two = "Bond|Party|x\n900000017|Asha Rao|1\n900000018|Binod Roy|1\n";
        assertThat(likeliest(two, offered(renewals)).template()).isEqualTo(renewals);
    }

    @Test
    void whereNothingFitsTheNearestStays() {
        Template renewals = renewals("Renewal list");
        assertThat(likeliest("x|y|z\nrain|sun|snow\nsnow|rain|rain\n", offered(renewals))
                        .template())
                .isEqualTo(renewals);
    }
}
