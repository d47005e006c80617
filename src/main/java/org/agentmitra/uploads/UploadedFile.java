package org.agentmitra.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** The file of a form: there, taken or refused, with the reason at its field. */
public final class UploadedFile {
    /** The name, and behind it the whole sentence that says what is wrong. */
    private static final String WRONG_WITH = "uploads.file.of";

    private UploadedFile() {}

    /** What takes a file in. */
    @FunctionalInterface
    public interface Intake {
        UUID take(String name, InputStream content) throws IOException, RefusedFile;
    }

    /** The import the file became; empty when a field of the form has an error, which may be the file's. */
    public static Optional<UUID> of(@Nullable MultipartFile file, BindingResult result, Intake intake)
            throws IOException {
        refuseNothing(file, result);
        if (result.hasErrors() || file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(take(file, intake));
        } catch (RefusedFile refused) {
            result.rejectValue("file", refused.messageKey(), refused.arguments().toArray(), refused.messageKey());
            return Optional.empty();
        }
    }

    /**
     * Several files of a form: those that can be are taken, whatever is wrong with the others, and each of the others is
     * told at the field with its name.
     */
    static List<Taken> each(List<MultipartFile> files, BindingResult result, Function<MultipartFile, Intake> intakes)
            throws IOException {
        if (result.hasErrors()) {
            return List.of();
        }
        List<Taken> taken = new ArrayList<>();
        for (MultipartFile file : files) {
            try {
                taken.add(new Taken(take(file, intakes.apply(file)), name(file)));
            } catch (RefusedFile refused) {
                Object[] arguments = {name(file), text(refused.messageKey(), refused.arguments())};
                result.rejectValue("file", WRONG_WITH, arguments, refused.messageKey());
            }
        }
        return taken;
    }

    /** A file that became an import. */
    record Taken(UUID id, String name) {}

    private static void refuseNothing(@Nullable MultipartFile file, BindingResult result) {
        if (file == null || file.isEmpty()) {
            result.rejectValue(
                    "file", file == null || name(file).isEmpty() ? "uploads.file.missing" : "uploads.file.empty");
        }
    }

    private static UUID take(MultipartFile file, Intake intake) throws IOException, RefusedFile {
        if (file.isEmpty()) {
            throw new RefusedFile("uploads.file.empty", List.of());
        }
        try (InputStream content = file.getInputStream()) {
            return intake.take(name(file), content);
        }
    }

    private static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    private static MessageSourceResolvable text(String key, List<Object> arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments.toArray());
    }
}
