package org.agentmitra.kyc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.SealedFiles;
import org.agentmitra.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers said before they corrected it, kept sealed with the case. */
@Component
public class FormerFiles {
    private final JdbcClient jdbc;
    private final SealedFiles files;

    FormerFiles(JdbcClient jdbc, SealedFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** @param until when it was corrected */
    public record Former(OffsetDateTime until, KycFile file) {}

    void keep(UUID kyc, KycFile file, OffsetDateTime now) {
        UUID id = Ids.next();
        jdbc.sql("insert into kyc_former_files (id, case_id, file_sealed, until_at) values (?, ?, ?, ?)")
                .params(id, kyc, files.sealFormer(id, file), now)
                .update();
    }

    /** The earliest first. */
    List<Former> of(UUID kyc) {
        return jdbc.sql("select id, file_sealed, until_at from kyc_former_files where case_id = ? order by id")
                .param(kyc)
                .query((row, number) -> new Former(
                        row.getObject(3, OffsetDateTime.class),
                        files.openFormer(row.getObject(1, UUID.class), row.getString(2))))
                .list();
    }
}
