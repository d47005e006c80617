package org.agentmitra.guards;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.agentmitra.support.SmallHeap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guard 3: no part may declare a document type, and nothing is expanded that a part declares. */
@SmallHeap
class Guard03DoctypeTest extends GuardFixture {
    private static final String DECLARED =
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "docProps/app.xml",
                "docProps/custom.xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml",
                "xl/worksheets/_rels/sheet1.xml.rels",
                "xl/drawings/drawing1.xml",
                "customXml/item1.xml"
            })
    void aDeclarationIsRefusedInEveryPart(String part) throws Exception {
        refused(due().part(part, DECLARED), "doctype");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void andInEveryEncoding(String encoding) throws Exception {
        refused(due().part("docProps/app.xml", DECLARED.getBytes(Charset.forName(encoding))), "doctype");
    }

    @Test
    void whereverItStands() throws Exception {
        String late = "<x>" + " ".repeat(64 * 1024 - 8) + DECLARED + "</x>";
        refused(due().part("docProps/app.xml", late), "doctype");
    }

    @Test
    void anEntityThatNothingDeclaresIsDamage() throws Exception {
        refused(due(row(2, "Name of Assured", text("&b;"))), "damaged");
    }

    @Test
    void aPartInAnotherEncodingIsNotRead() throws Exception {
        refused(due().part("xl/styles.xml", "<styleSheet/>".getBytes(StandardCharsets.UTF_16)), "encoding");
    }
}
