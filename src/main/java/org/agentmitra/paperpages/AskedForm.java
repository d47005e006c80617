package org.agentmitra.paperpages;

import java.io.IOException;
import org.agentmitra.papers.BroughtFile;
import org.agentmitra.papers.PaperKind;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** A paper that somebody brings because it was asked for. */
record AskedForm(@Nullable PaperKind kind, @Nullable MultipartFile file) {
    /** What keeps it, or refuses it. */
    interface Intake {
        void take(PaperKind kind, String name, byte[] content);
    }

    /** Hands the file over, or says at the field why not. @return whether it was taken */
    boolean take(BindingResult result, Intake intake) throws IOException {
        if (kind == null || result.hasErrors()) {
            return false;
        }
        PaperKind asked = kind;
        return BroughtFile.take(file, result, "file", (name, content) -> intake.take(asked, name, content));
    }
}
