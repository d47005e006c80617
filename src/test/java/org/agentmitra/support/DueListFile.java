package org.agentmitra.support;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A due list as a CSV file. */
public final class DueListFile {
    private final StringBuilder text = new StringBuilder();

    public DueListFile(String agencyCode) {
        text.append("Agent Code : LIC").append(agencyCode).append("\n");
        text.append("Premium Due List For The Agent For 03/2026\n");
        text.append("S.No,PolicyNo,Name of Assured,D.o.C,Pln/Tm,Mod,FUP,Flg,InstPrem,Due,GST,TotPrem,EstCom\n");
    }

    /** Rows from 4 on, one for each number. */
    public DueListFile rows(int count) {
        for (int i = 0; i < count; i++) {
            row(Integer.toString(900_000_000 + i), "05/01/2020");
        }
        return this;
    }

    public DueListFile row(String number, String commenced) {
        text.append("1,").append(number).append(",ASHA RAO,").append(commenced);
        text.append(",714/18,Mly,01/2026,,1015,3,0,3045,228\n");
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes());
    }
}
