package org.agentmitra.images;

import java.io.IOException;
import java.util.function.Consumer;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** What a page that brings a picture sends. */
public record PictureForm(@Nullable MultipartFile picture) {
    private static final String FIELD = "picture";

    /**
     * Hands the content over, or says at the field why not.
     *
     * @param intake may refuse it too
     * @return whether it was taken
     */
    public boolean take(BindingResult result, Consumer<byte[]> intake) throws IOException {
        if (picture == null || picture.isEmpty()) {
            result.rejectValue(FIELD, "profile.picture.missing");
        } else if (picture.getSize() > Portrait.LARGEST) {
            result.rejectValue(FIELD, "profile.picture.large");
        } else {
            try {
                intake.accept(picture.getBytes());
            } catch (Refused refused) {
                result.rejectValue(FIELD, refused.code());
            }
        }
        return !result.hasErrors();
    }
}
