package org.agentmitra.footage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Refuses files that are something else at the same time. Whoever opens PDF files looks for their mark in the first 1,024
 * bytes, for archives in the last 65,557, and browsers guess at pages by the first 1,445 (WHATWG, MIME Sniffing).
 */
final class Hidden {
    private static final int HEAD = 1_445;
    private static final int TAIL = 65_557;
    private static final List<String> AT_HEAD =
            List.of("%pdf-", "<!doctype", "<html", "<script", "<svg", "<?xml", "<?php", "<iframe", "<body");
    private static final String END_OF_ARCHIVE = "PK\5\6";

    private Hidden() {}

    static void refuse(Window file) throws IOException {
        String head = text(file, 0, HEAD).toLowerCase(Locale.ROOT);
        String tail = text(file, Math.max(0, file.size() - TAIL), TAIL);
        if (AT_HEAD.stream().anyMatch(head::contains) || tail.contains(END_OF_ARCHIVE)) {
            throw Footage.refused("hidden");
        }
    }

    /** Whether a part that players skip carries a page or a program. */
    static boolean suspicious(Window file, long from, long length) throws IOException {
        String text = text(file, from, Math.toIntExact(length));
        String lower = text.toLowerCase(Locale.ROOT);
        return AT_HEAD.stream().anyMatch(lower::contains) || text.contains("PK\3\4");
    }

    private static String text(Window file, long from, int most) throws IOException {
        int length = Math.toIntExact(Math.min(most, file.size() - from));
        return StandardCharsets.ISO_8859_1.decode(file.copy(from, length)).toString();
    }
}
