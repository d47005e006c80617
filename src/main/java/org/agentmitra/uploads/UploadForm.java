package org.agentmitra.uploads;

import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the upload page sends.
 *
 * @param file one or several, each of which becomes an import
 * @param key makes one import of a form that is sent twice
 */
record UploadForm(
        @Nullable @NotNull(message = "{uploads.new.provider.missing}")
        UUID provider,

        @Nullable @NotNull(message = "{uploads.new.agent.missing}")
        UUID agent,

        @Nullable List<MultipartFile> file,
        @Nullable UUID key) {
    /** What was chosen; a field left empty is sent as a file without a name. */
    List<MultipartFile> files() {
        List<MultipartFile> sent = file == null ? List.of() : file;
        return sent.stream()
                .filter(one -> one.getOriginalFilename() != null
                        && !one.getOriginalFilename().isEmpty())
                .toList();
    }

    /** Makes one import of each file of a form that is sent twice, and of a file that is chosen again beside others. */
    UUID key(MultipartFile one) {
        if (key == null) {
            return Ids.next();
        }
        String name = key + "/" + one.getSize() + "/" + one.getOriginalFilename();
        return files().size() == 1 ? key : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
