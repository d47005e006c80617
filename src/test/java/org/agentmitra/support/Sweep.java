package org.agentmitra.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for the Aadhaar numbers that tests typed: in every column of every table, in files, in texts. */
public final class Sweep {
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\d)[\\s\\u00a0+–-](?=\\d)");
    private static final int PIECE = 1 << 20;
    /** Bytes: more than a number has, however it is written. */
    private static final int OVERLAP = 128;

    private static final int SCHEMA = 2;
    private static final int TABLE = 3;

    private Sweep() {}

    /** Tables and columns that hold one. */
    public static List<String> database(Connection database) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : tables(database.getMetaData())) {
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery("select * from " + table)) {
                while (rows.next()) {
                    look(rows, table, found);
                }
            }
        }
        return found;
    }

    /** Files in the folder, and below it, that hold one. */
    public static List<String> folder(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (holdsOne(file)) {
                    found.add(file.toString());
                }
            }
        }
        return found;
    }

    /** Piece by piece: the database's own file is large. The end of a piece is looked at again with the next. */
    private static boolean holdsOne(Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        int kept = 0;
        try (InputStream content = Files.newInputStream(file)) {
            for (int read; (read = content.readNBytes(piece, kept, PIECE - kept)) > 0; ) {
                int filled = kept + read;
                if (holdsOne(Arrays.copyOf(piece, filled))) {
                    return true;
                }
                kept = Math.min(OVERLAP, filled);
                System.arraycopy(piece, filled - kept, piece, 0, kept);
            }
        }
        return false;
    }

    /** However its digits are grouped, and whatever their script. */
    public static boolean holdsOne(String text) {
        String digits = BETWEEN.matcher(latin(text)).replaceAll("");
        return AadhaarNumbers.all().stream().anyMatch(digits::contains);
    }

    private static boolean holdsOne(byte[] bytes) {
        return holdsOne(new String(bytes, StandardCharsets.ISO_8859_1))
                || holdsOne(new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<String> tables(DatabaseMetaData database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = database.getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString(SCHEMA) + ".\"" + rows.getString(TABLE) + '"');
            }
        }
        if (tables.size() < 100) {
            throw new IllegalStateException("These are not all tables: " + tables);
        }
        return tables;
    }

    private static void look(ResultSet row, String table, List<String> found) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            if (holdsOne(row, column)) {
                found.add(table + "." + row.getMetaData().getColumnName(column));
            }
        }
    }

    private static boolean holdsOne(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                byte[] bytes = row.getBytes(column);
                yield bytes != null && holdsOne(bytes);
            }
            default -> {
                String text = row.getString(column);
                yield text != null && holdsOne(text);
            }
        };
    }

    private static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.chars()
                .forEach(one ->
                        latin.append(Character.isDigit(one) ? (char) ('0' + Character.digit(one, 10)) : (char) one));
        return latin.toString();
    }
}
