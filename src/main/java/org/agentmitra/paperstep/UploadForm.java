package org.agentmitra.paperstep;

import org.agentmitra.papers.BroughtFile;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.ProofKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A paper that is brought.
 *
 * @param proof what proves the address; null for other kinds
 * @param file chosen
 * @param photo taken with the camera instead
 */
record UploadForm(
        @Nullable PaperKind kind,
        @Nullable ProofKind proof,
        @Nullable MultipartFile file,
        @Nullable MultipartFile photo) {
    static final UploadForm EMPTY = new UploadForm(null, null, null, null);

    @Nullable
    MultipartFile brought() {
        return BroughtFile.isThere(file) ? file : photo;
    }
}
