package org.agentmitra.support;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A list of people to be invited as a CSV file. */
public final class PeopleFile {
    private final StringBuilder text = new StringBuilder();

    public PeopleFile() {
        this("Name,E-mail,Phone,Role,Insurer,Agent Code,Language");
    }

    /** With other columns. */
    public PeopleFile(String header) {
        text.append(header).append('\n');
    }

    /** A row from 2 on, its cells in the order of the columns. */
    public PeopleFile row(String cells) {
        text.append(cells).append('\n');
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes());
    }
}
