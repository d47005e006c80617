package org.agentmitra.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.formats.Template;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.mappings.SourceMemory;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.Unrecognised;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.Separator;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** A file and how it begins, read in one way or another; each way once. */
final class FileReadings implements SourceMemory.Reader {
    private final ImportDesk desk;
    private final Path path;
    private final String name;
    private final FileHead found;
    private final Map<Layout, FileHead> heads = new HashMap<>();

    /** @param found as the file looks */
    FileReadings(ImportDesk desk, Path path, String name, FileHead found) {
        this.desk = desk;
        this.path = path;
        this.name = name;
        this.found = found;
        heads.put(Layout.AS_FOUND, found);
    }

    Path path() {
        return path;
    }

    String name() {
        return name;
    }

    FileHead found() {
        return found;
    }

    @Override
    public FileHead head(Layout layout) {
        Layout different =
                found.text() == null ? layout.ofWorkbook() : found.text().difference(layout);
        return heads.computeIfAbsent(different, this::read);
    }

    private FileHead read(Layout layout) {
        try {
            return desk.head(path, name, layout);
        } catch (UnreadableFile unreadable) {
            return new FileHead(List.of(), found.text(), layout, null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the templates know it, if it is not separated as it looks. */
    Optional<Recognised> otherwise(List<Template> offered) {
        return separated().flatMap(head -> whole(head, offered)).findFirst();
    }

    private static Stream<Recognised> whole(FileHead head, List<Template> offered) {
        try {
            return Stream.of(recognised(head, offered));
        } catch (Unrecognised other) {
            return Stream.empty();
        }
    }

    /** What comes nearest to a template; of a file that looks like one column, separated in another way. */
    Optional<Recognised> nearest(FileHead likely, List<Template> offered) {
        return Stream.concat(Stream.of(likely), separated())
                .flatMap(head ->
                        Recognition.nearest(head.sheets(), offered).map(read -> read.with(head.layout())).stream())
                .findFirst();
    }

    /** With what the rows say that are left out at the top. */
    Recognised whole(Recognised read) {
        Layout layout = read.layout();
        return layout.top() == 0 ? read : read.under(head(layout.whole()).sheets());
    }

    /** As it would be with each other separator. */
    private Stream<FileHead> separated() {
        return found.text() == null
                ? Stream.empty()
                : Arrays.stream(Separator.values())
                        .map(Layout.AS_FOUND::with)
                        .map(this::head)
                        .filter(head -> !head.layout().isAsFound());
    }

    /** @throws Unrecognised where no template knows it */
    static Recognised recognised(FileHead head, List<Template> offered) throws Unrecognised {
        return Recognition.recognise(head.sheets(), offered).with(head.layout());
    }

    /** @throws RefusedFile where the file says that it is for somebody else */
    static void refuseOtherAgent(Recognised recognised, @Nullable AgentRef agent) throws RefusedFile {
        if (agent != null && !recognised.preamble().isFor(agent.code())) {
            String code = Objects.requireNonNull(recognised.preamble().agentCode());
            throw new RefusedFile("uploads.unrecognised.other-agent", List.of(code, agent.code(), agent.name()));
        }
    }
}
