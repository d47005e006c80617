package org.agentmitra.nominees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * All nominees of a customer at once, so that their shares can be the whole.
 *
 * @param lines as typed; blank ones count for nothing
 * @param version of the nomination when the form was opened; 0 when there was none
 */
record NominationForm(List<NomineeLine> lines, long version) {
    /** More than policies have room for. */
    static final int MOST = 8;

    private static final int SPARE = 2;
    private static final int LONGEST_NAME = 160;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    NominationForm(@Nullable List<NomineeLine> lines, long version) {
        this.lines = lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> line == null ? NomineeLine.BLANK : line)
                        .limit(MOST)
                        .toList();
        this.version = version;
    }

    /** What is known, with blank lines to add to it. */
    static NominationForm of(List<Nominee> known, long version) {
        return new NominationForm(known.stream().map(NomineeLine::of).toList(), version).roomy();
    }

    /** The same with blank lines behind. */
    NominationForm roomy() {
        List<NomineeLine> all =
                new ArrayList<>(lines.stream().filter(line -> !line.blank()).toList());
        for (int i = 0; i < SPARE && all.size() < MOST; i++) {
            all.add(NomineeLine.BLANK);
        }
        return new NominationForm(all, version);
    }

    /** What cannot be so, by field: {@code lines[0].share}. */
    List<Refused> faults(LocalDate today) {
        List<Refused> faults = new ArrayList<>();
        int sum = 0;
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            NomineeLine line = lines.get(i);
            if (!line.blank()) {
                first = first < 0 ? i : first;
                sum += line.hundredths().orElse(0);
                fault(faults, i, line, today);
            }
        }
        if (first >= 0
                && sum != Nominee.WHOLE
                && faults.stream().noneMatch(one -> one.field().endsWith("share"))) {
            faults.add(new Refused("lines[" + first + "].share", "nominees.share.sum"));
        }
        return faults;
    }

    private static void fault(List<Refused> faults, int at, NomineeLine line, LocalDate today) {
        String path = "lines[" + at + "].";
        if (!named(line.name())) {
            faults.add(new Refused(path + "name", "nominees.name.blank"));
        }
        if (Relation.of(line.relation()).isEmpty()) {
            faults.add(new Refused(path + "relation", "nominees.relation.none"));
        }
        Optional<LocalDate> born = line.day().filter(day -> !day.isAfter(today) && !day.isBefore(EARLIEST));
        if (born.isEmpty()) {
            faults.add(new Refused(path + "born", "nominees.born.impossible"));
        }
        if (line.hundredths().isEmpty()) {
            faults.add(new Refused(path + "share", "nominees.share.impossible"));
        }
        if (born.filter(day -> Nominee.minor(day, today)).isPresent()) {
            if (!named(line.appointee())) {
                faults.add(new Refused(path + "appointee", "nominees.appointee.missing"));
            }
            if (Relation.of(line.appointeeRelation()).isEmpty()) {
                faults.add(new Refused(path + "appointeeRelation", "nominees.relation.none"));
            }
        }
    }

    private static boolean named(@Nullable String name) {
        return name != null && !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }

    /** The nominees, when nothing is at fault; whoever is of age needs no appointee. */
    List<Nominee> nominees(LocalDate today) {
        return lines.stream()
                .filter(line -> !line.blank())
                .map(line -> nominee(line, today))
                .toList();
    }

    private static Nominee nominee(NomineeLine line, LocalDate today) {
        LocalDate born = line.day().orElseThrow();
        boolean minor = Nominee.minor(born, today);
        return new Nominee(
                String.valueOf(line.name()).strip(),
                Relation.of(line.relation()).orElseThrow(),
                born,
                line.hundredths().orElseThrow(),
                minor ? String.valueOf(line.appointee()).strip() : null,
                minor ? Relation.of(line.appointeeRelation()).orElseThrow() : null);
    }
}
