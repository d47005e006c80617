package org.agentmitra.footage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agentmitra.shared.Refused;

/**
 * Captions as the W3C's WebVTT describes them. What comes out is written here: times and lines, without styles, regions,
 * comments and settings, which may place text anywhere.
 *
 * @param cues in the order in which they begin; never empty
 */
public record WebVtt(List<Cue> cues) {
    /** Of a file, in bytes: what is said in ten minutes takes a tenth of it. */
    public static final int LARGEST = 256 * 1024;

    private static final String FIELD = "captions";
    private static final int MOST = 2_000;
    private static final Pattern BLOCKS = Pattern.compile("\n{2,}");
    private static final String TIME = "(?:(\\d{2,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMES = Pattern.compile(TIME + "[ \t]+-->[ \t]+" + TIME + "(?:[ \t].*)?");
    /** The tags that a cue may hold, times within it among them. */
    private static final Pattern TAG =
            Pattern.compile("</?(?:[bciu]|ruby|rt|v|lang)(?:\\.[^ \t>]*)?(?:[ \t][^>]*)?>|<" + TIME + ">");

    /**
     * Some lines for a while.
     *
     * @param from in milliseconds, as is the end
     */
    public record Cue(long from, long to, String text) {}

    /**
     * Reads a file.
     *
     * @param millis how long the video plays
     * @throws Refused at the field {@code captions} when it is no such file, or belongs to a longer video
     */
    public static WebVtt of(byte[] content, long millis) {
        if (content.length > LARGEST) {
            throw refused("large");
        }
        String text = text(content);
        if (!text.matches("(?s)WEBVTT(?:[ \t][^\n]*)?(?:\n.*)?")) {
            throw refused("head");
        }
        String[] blocks = BLOCKS.split(text.strip());
        List<Cue> cues = new ArrayList<>();
        for (int i = 1; i < blocks.length; i++) {
            add(blocks[i], cues);
        }
        if (cues.isEmpty()) {
            throw refused("none");
        }
        // Writers round to the next second.
        if (cues.getLast().from() > millis + 1_000) {
            throw refused("late");
        }
        return new WebVtt(List.copyOf(cues));
    }

    /** The file as it is kept. */
    public byte[] written() {
        String all = cues.stream()
                .map(cue -> time(cue.from()) + " --> " + time(cue.to()) + "\n" + cue.text() + "\n")
                .collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
        return all.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(String block, List<Cue> cues) {
        if (block.startsWith("NOTE") || block.startsWith("STYLE") || block.startsWith("REGION")) {
            return;
        }
        List<String> lines = block.lines().toList();
        int at = lines.getFirst().contains("-->") ? 0 : 1;
        if (lines.size() <= at || cues.size() == MOST) {
            throw refused("cue");
        }
        Matcher times = TIMES.matcher(lines.get(at).strip());
        String said = lines.stream().skip(at + 1L).collect(Collectors.joining("\n"));
        if (!times.matches() || said.contains("-->")) {
            throw refused("cue");
        }
        Cue cue = new Cue(millis(times, 1), millis(times, 5), plain(said));
        boolean early = !cues.isEmpty() && cue.from() < cues.getLast().from();
        if (cue.to() <= cue.from() || early) {
            throw refused("order");
        }
        if (!said.isBlank()) {
            cues.add(cue);
        }
    }

    /** The words without marks of how they look and who says them. */
    private static String plain(String said) {
        String words = TAG.matcher(said).replaceAll("");
        if (words.indexOf('<') >= 0) {
            throw refused("cue");
        }
        return words.strip();
    }

    private static long millis(Matcher times, int first) {
        String hours = times.group(first);
        long minutes = (hours == null ? 0 : Long.parseLong(hours)) * 60 + Long.parseLong(times.group(first + 1));
        return (minutes * 60 + Long.parseLong(times.group(first + 2))) * 1_000 + Long.parseLong(times.group(first + 3));
    }

    private static String time(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                millis % 1_000);
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (plain.indexOf('\0') >= 0) {
                throw refused("head");
            }
            return plain.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException other) {
            throw refused("letters");
        }
    }

    private static Refused refused(String why) {
        return new Refused(FIELD, "videos.captions." + why);
    }
}
