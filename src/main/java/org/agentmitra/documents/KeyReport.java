package org.agentmitra.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.agentmitra.keys.KeyCensus;
import org.agentmitra.keys.KeyCount;
import org.agentmitra.keys.StreamKeys;
import org.springframework.stereotype.Component;

/** Says of each key of the secret what would be lost without it. */
@Component
class KeyReport {
    private static final String FILES = "documents";

    private final KeyCensus census;
    private final StreamKeys keys;
    private final Documents documents;

    KeyReport(KeyCensus census, StreamKeys keys, Documents documents) {
        this.census = census;
        this.keys = keys;
        this.documents = documents;
    }

    /** One a key. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        census.counts().forEach(key -> lines.add(line(key, "rows")));
        Map<Long, Long> files = documents.byKey();
        Set<Long> all = new TreeSet<>(keys.ids());
        all.addAll(files.keySet());
        for (long id : all) {
            KeyCount key = new KeyCount(FILES, id, id == keys.primary(), false, files.getOrDefault(id, 0L));
            lines.add(line(key, keys.key(id).isPresent() ? "files" : "files, and is not in the secret"));
        }
        return lines;
    }

    private static String line(KeyCount key, String of) {
        String why = key.primary() ? "the newest" : key.lasting() ? "the first: hashes need it for ever" : "";
        String verdict = key.needed() ? "needed" : "opens nothing here";
        return String.format(
                Locale.ROOT,
                "%-9s %10d  %s: %,d %s%s",
                key.use(),
                key.id(),
                verdict,
                key.rows(),
                of,
                why.isEmpty() ? "" : " (" + why + ")");
    }
}
