package org.agentmitra.drops;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The folder of an insurer, wherever it lies. Nothing outside it is read or written. */
interface Shelf {
    String TAKEN = "taken";
    String REFUSED = "refused";
    /** Files of a folder that are looked at together; the others are when these are gone. */
    int MOST = 200;
    /** Of the folder's and of the file's name in the name it is moved to, UTF-8. */
    int CODE_BYTES = 60;

    int NAME_BYTES = 120;
    /** Endings that programs give to what they still write. */
    Set<String> UNFINISHED = Set.of("tmp", "part", "filepart", "partial", "crdownload", "swp");

    /**
     * A file that lies there.
     *
     * @param agentCode name of the folder it lies in; empty for none
     * @param modified to the microsecond, as databases keep it
     * @param link whether it only says where another file is
     */
    record Found(String agentCode, String name, long bytes, Instant modified, boolean link) {
        String place() {
            return agentCode.isEmpty() ? name : agentCode + "/" + name;
        }
    }

    /** What lies there, but for what is being written. What cannot be read of it hides nothing else. */
    List<Found> files() throws IOException;

    /** Its content, as it was seen. */
    InputStream read(DropFile file) throws IOException;

    /** Whether it lies there, or that cannot be told now. */
    boolean has(DropFile file);

    /** Moves it to those that were taken, if it lies there as it was seen. */
    void take(DropFile file) throws IOException;

    /** Moves it to those that were refused, beside a text that says why, if it lies there as it was seen. */
    void refuse(DropFile file, String why) throws IOException;

    /** Whether a folder of that name may be an agent's. */
    static boolean isAgents(String folder) {
        return !folder.startsWith(".") && !folder.equals(TAKEN) && !folder.equals(REFUSED);
    }

    /** Whether a file of that name is still being written, or is none that people put there. */
    static boolean isUnfinished(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.startsWith("~$") || UNFINISHED.contains(ending);
    }

    /** A name of its own for a file that is moved: the next file of its name is no longer in the way. */
    static String settledName(DropFile file) {
        String code = file.agentCode().isEmpty() ? "" : end(file.agentCode(), CODE_BYTES) + "-";
        return file.id() + "-" + code + end(file.fileName(), NAME_BYTES);
    }

    /** The end of a name, as file systems measure it: 255 bytes are the most, and a letter of Hindi takes three. */
    static String end(String name, int bytes) {
        int start = name.length();
        int taken = 0;
        while (start > 0) {
            int letter = name.codePointBefore(start);
            taken += Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (taken > bytes) {
                break;
            }
            start -= Character.charCount(letter);
        }
        return name.substring(start);
    }
}
