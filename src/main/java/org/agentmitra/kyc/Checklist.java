package org.agentmitra.kyc;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.kycfiles.CheckItem;
import org.agentmitra.kycfiles.KycFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was compared of a case, kept with it, and by whom. */
@Component
public class Checklist {
    private final JdbcClient jdbc;

    Checklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of it.
     *
     * @param by name of who compared it; empty while nobody did
     */
    public record Line(CheckItem item, boolean done, String by) {}

    List<Line> of(UUID kyc, KycFile file) {
        List<Line> done = jdbc.sql("select k.item, u.name from kyc_checks k join users u on u.id = k.checked_by"
                        + " where k.case_id = ?")
                .param(kyc)
                .query((row, number) -> new Line(CheckItem.valueOf(row.getString(1)), true, row.getString(2)))
                .list();
        return CheckItem.of(file).stream()
                .map(item -> done.stream()
                        .filter(line -> line.item() == item)
                        .findFirst()
                        .orElse(new Line(item, false, "")))
                .toList();
    }

    /** Whether everything there is to compare in the file was. */
    boolean whole(UUID kyc, KycFile file) {
        return done(kyc).containsAll(CheckItem.of(file));
    }

    /** Makes these and no others the ones that are done; who did one before stays its author. */
    void keep(UUID kyc, Set<CheckItem> wanted, UUID by, OffsetDateTime now) {
        Set<CheckItem> before = done(kyc);
        Set<CheckItem> gone = EnumSet.noneOf(CheckItem.class);
        gone.addAll(before);
        gone.removeAll(wanted);
        if (!gone.isEmpty()) {
            jdbc.sql("delete from kyc_checks where case_id = :case and item in (:items)")
                    .param("case", kyc)
                    .param("items", gone.stream().map(Enum::name).toList())
                    .update();
        }
        List<String> fresh = wanted.stream()
                .filter(item -> !before.contains(item))
                .map(Enum::name)
                .toList();
        if (!fresh.isEmpty()) {
            insert(kyc, fresh, by, now);
        }
    }

    /** Nothing is compared any more: the documents are others. */
    void clear(UUID kyc) {
        jdbc.sql("delete from kyc_checks where case_id = ?").param(kyc).update();
    }

    private void insert(UUID kyc, List<String> items, UUID by, OffsetDateTime now) {
        String rows =
                String.join(", ", items.stream().map(item -> "(?, ?, ?, ?)").toList());
        jdbc.sql("insert into kyc_checks (case_id, item, checked_by, checked_at) values " + rows)
                .params(items.stream()
                        .<Object>mapMulti(
                                (item, out) -> List.of(kyc, item, by, now).forEach(out))
                        .toList())
                .update();
    }

    private Set<CheckItem> done(UUID kyc) {
        Set<CheckItem> done = EnumSet.noneOf(CheckItem.class);
        jdbc.sql("select item from kyc_checks where case_id = ?")
                .param(kyc)
                .query(String.class)
                .list()
                .forEach(item -> done.add(CheckItem.valueOf(item)));
        return done;
    }
}
