package org.agentmitra.uploads;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.corrections.BroughtAgain;
import org.agentmitra.corrections.FailedRows;
import org.agentmitra.formats.Template;
import org.agentmitra.jobs.Arrival;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.mappings.LikelyKinds;
import org.agentmitra.mappings.OtherLists;
import org.agentmitra.mappings.SourceMemory;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Unrecognised;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.workbooks.Origin;
import org.agentmitra.workbooks.Origins;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps files as imports, read as what they were made from, as their like was read before, or as they look. */
@Component
class Reception {
    private final ImportDesk desk;
    private final SourceMemory sources;
    private final LikelyKinds likelyKinds;
    private final KnownKinds knownKinds;
    private final Origins origins;
    private final BroughtAgain again;
    private final OtherLists lists;

    Reception(
            ImportDesk desk,
            SourceMemory sources,
            LikelyKinds likelyKinds,
            KnownKinds knownKinds,
            Origins origins,
            BroughtAgain again,
            OtherLists lists) {
        this.desk = desk;
        this.sources = sources;
        this.likelyKinds = likelyKinds;
        this.knownKinds = knownKinds;
        this.origins = origins;
        this.again = again;
        this.lists = lists;
    }

    /** Keeps it, and remembers whose failed rows it holds. */
    UUID keep(Arrival arrival, List<String> kinds, FileReadings file) throws IOException, RefusedFile {
        ImportContext.Book book = arrival.book();
        Optional<FailedRows> failed = again.in(
                arrival.viewer(),
                kinds,
                book == null ? null : book.provider().id(),
                book == null || book.holder() == null ? null : book.holder().id(),
                file.found().sheets());
        UUID id = book == null
                ? desk.keep(
                        arrival,
                        file.path(),
                        knownKinds.recognised(kinds, file.found().sheets()))
                : keep(arrival, book, kinds, file, failed.orElse(null));
        failed.ifPresent(of -> again.keep(arrival.viewer(), id, of));
        return id;
    }

    private UUID keep(
            Arrival arrival,
            ImportContext.Book book,
            List<String> kinds,
            FileReadings file,
            @Nullable FailedRows failed)
            throws IOException, RefusedFile {
        Optional<Origin> origin =
                origins.of(mark(file, failed), kinds, book.provider().id());
        Optional<Recognised> known = asBefore(file, failed, origin)
                .or(() -> origin.flatMap(from -> from.read(file.found().sheets())))
                .or(() -> sources.recall(book, kinds, file));
        UUID id = known.isPresent() ? keep(arrival, book, file, known.get()) : keepNearest(arrival, book, kinds, file);
        origin.ifPresent(from -> origins.keep(arrival.viewer(), id, from));
        lists.keep(
                arrival.viewer(), id, kinds, book.provider().id(), file.found().sheets());
        return id;
    }

    /** The version that the file was made from; of failed rows the one that their import was read by. */
    private static @Nullable String mark(FileReadings file, @Nullable FailedRows failed) {
        Template template = failed == null ? null : failed.template();
        return template == null || template.version() == null ? file.found().mark() : template.choice();
    }

    /** Failed rows have the columns of the file they failed in: they are read as that was, as long as its version may. */
    private Optional<Recognised> asBefore(FileReadings file, @Nullable FailedRows failed, Optional<Origin> origin) {
        Template template = failed == null ? null : failed.template();
        if (failed == null || template == null) {
            return Optional.empty();
        }
        boolean reads =
                template.version() == null || origin.filter(Origin::reads).isPresent();
        return reads ? sources.again(template, failed.columns(), file) : Optional.empty();
    }

    private UUID keep(Arrival arrival, ImportContext.Book book, FileReadings file, Recognised recognised)
            throws IOException, RefusedFile {
        Recognised whole = file.whole(recognised);
        FileReadings.refuseOtherAgent(whole, book.holder());
        return desk.keep(arrival, file.path(), whole);
    }

    /** A file whose columns are not all known is kept too: somebody can say what they are. */
    private UUID keepNearest(Arrival arrival, ImportContext.Book book, List<String> kinds, FileReadings file)
            throws IOException, RefusedFile {
        Optional<Recognised> before = sources.nearest(book, kinds, file);
        FileHead likely = before.map(read -> file.head(read.layout())).orElseGet(file::found);
        List<Template> offered = knownKinds.intoBook(kinds, book.provider().id(), likely.sheets());
        try {
            return keep(arrival, book, file, FileReadings.recognised(likely, offered));
        } catch (Unrecognised unknown) {
            Optional<Recognised> other = file.otherwise(offered);
            if (other.isPresent()) {
                return keep(arrival, book, file, other.get());
            }
            Recognised nearest = before.or(() -> file.nearest(likely, offered)
                            .map(read -> likelyKinds.likeliest(book, file.head(read.layout()), read, offered)))
                    .map(file::whole)
                    .orElseThrow(() -> new RefusedFile(unknown.messageKey(), unknown.arguments()));
            FileReadings.refuseOtherAgent(nearest, book.holder());
            return desk.keepUnread(arrival, file.path(), nearest);
        }
    }
}
