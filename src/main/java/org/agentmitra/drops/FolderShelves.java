package org.agentmitra.drops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folders of insurers below one on the disk.
 *
 * @param base null where whoever runs the portal named none
 */
record FolderShelves(@Nullable Path base) implements Shelves {
    @Override
    public boolean isPossible() {
        return base != null && Files.isDirectory(base);
    }

    @Override
    public boolean holdsSomething(String folder) {
        Path path = base == null ? null : base.resolve(folder);
        if (path == null || Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isPresent();
        } catch (IOException unreadable) {
            return true;
        }
    }

    @Override
    public Shelf open(String folder) throws IOException {
        if (base == null) {
            throw new IOException("There is no base folder");
        }
        return FolderShelf.open(base, folder);
    }
}
