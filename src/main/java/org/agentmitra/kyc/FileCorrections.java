package org.agentmitra.kyc;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.RiskRule;
import org.agentmitra.kycfiles.SealedFiles;
import org.agentmitra.matching.NameKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes what customers correct: only what they were asked to, and what was said before is kept. */
@Component
class FileCorrections {
    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final FormerFiles former;

    FileCorrections(JdbcClient jdbc, SealedFiles files, FormerFiles former) {
        this.jdbc = jdbc;
        this.files = files;
        this.former = former;
    }

    /** What is open of it. */
    static Set<FileField> of(List<Ask> open) {
        Set<FileField> fields = EnumSet.noneOf(FileField.class);
        open.forEach(ask -> ask.field().ifPresent(fields::add));
        return fields;
    }

    /** Nothing when nothing is to be corrected. The caller saves the case. */
    void take(KycCase one, Set<FileField> asked, KycFile corrected, OffsetDateTime now) {
        if (asked.isEmpty()) {
            return;
        }
        UUID id = one.id();
        KycFile before = files.open(id, one.fileSealed());
        KycFile next = before.with(asked, corrected);
        former.keep(id, before, now);
        one.correct(files.seal(id, next), RiskRule.proposed(next));
        // What lists and the search for doubles need beside the sealed file.
        jdbc.sql("update kyc_cases set name = :name, name_key = :key, born_on = :born, pan_hash = :pan where id = :id")
                .param("name", next.name())
                .param("key", NameKey.of(next.name()))
                .param("born", next.bornOn())
                .param("pan", files.hash(next.pan()))
                .param("id", id)
                .update();
    }
}
