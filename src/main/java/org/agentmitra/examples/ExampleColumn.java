package org.agentmitra.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.agentmitra.recognition.Evidence;
import org.agentmitra.recognition.Guess;
import org.agentmitra.recognition.Numbering;
import org.agentmitra.sheets.Cell;
import org.jspecify.annotations.Nullable;

/** A column of an example and what its cells are like. Its values live as long as the file is looked at. */
final class ExampleColumn {
    /** A column with more values than these has too many to choose from. */
    private static final int FEW = 12;
    /** Values recur that are chosen from a list. */
    private static final int TIMES = 3;

    private static final int ROWS = 20;
    private static final int LONGEST = 30;
    private static final Pattern SOMEBODYS = Pattern.compile(".*(@|\\d{4}).*");
    private static final Pattern NINE = Pattern.compile("\\d{9}");

    private final String header;
    private final Guess guess;
    private final @Nullable Evidence evidence;
    private final Map<String, Integer> values = new HashMap<>();
    private final Numbering numbering = new Numbering();
    private int filled;
    private boolean nine = true;

    /**
     * One of which nothing was looked at yet.
     *
     * @param guess what it stands for by its header and the first cells
     * @param evidence by which all its cells are held against that; null where it stands for nothing
     */
    ExampleColumn(String header, Guess guess, @Nullable Evidence evidence) {
        this.header = header;
        this.guess = guess;
        this.evidence = evidence;
    }

    void look(Cell cell) {
        if (cell instanceof Cell.Empty) {
            return;
        }
        String text = cell.display().strip();
        filled++;
        if (evidence != null) {
            evidence.look(cell);
        }
        values.merge(text, 1, Integer::sum);
        numbering.look(text);
        nine &= NINE.matcher(text).matches();
    }

    String header() {
        return header;
    }

    Guess guess() {
        return guess;
    }

    /** What is thought of the guess now. */
    Verdict verdict() {
        return Verdict.of(guess, evidence);
    }

    /** Whether no row leaves it blank. @param rows how many there are */
    boolean full(int rows) {
        return rows > 1 && filled == rows;
    }

    /** Whether each row has a number of its own in it. */
    boolean names(int rows) {
        return full(rows) && numbering.names();
    }

    boolean ofNine() {
        return filled > 0 && nine;
    }

    /** The values it holds, where they are few, recur, and are nobody's; else none. */
    List<String> choices() {
        boolean few = filled >= ROWS && values.size() > 1 && values.size() <= FEW && values.size() * TIMES <= filled;
        boolean plain = values.keySet().stream()
                .noneMatch(value ->
                        value.length() > LONGEST || SOMEBODYS.matcher(value).matches());
        if (!few || !plain) {
            return List.of();
        }
        List<String> all = new ArrayList<>(values.keySet());
        all.sort(String.CASE_INSENSITIVE_ORDER);
        return all;
    }
}
