package org.jingtu.exchange.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.jingtu.platform.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The bytes of files that were tried, under the home; the demo county has a folder of its own. */
@Component
class TriedFiles {
    private final Path folder;

    TriedFiles(@Value("${jingtu.home}") Path home, Environment environment) {
        String name = environment.acceptsProfiles(Profiles.of("demo")) ? "previews-demo" : "previews";
        folder = home.resolve(name).toAbsolutePath();
    }

    /** Where the bytes of a new one go. */
    Path newFile(UUID id) throws IOException {
        Files.createDirectories(folder);
        return path(id);
    }

    /** @throws NotFoundException when they are gone */
    Path get(UUID id) {
        Path file = path(id);
        if (!Files.isRegularFile(file)) {
            throw new NotFoundException("preview " + id);
        }
        return file;
    }

    /** The same bytes under another name; they are kept once. */
    void link(UUID existing, UUID name) throws IOException {
        try {
            Files.createLink(newFile(name), path(existing));
        } catch (NoSuchFileException e) {
            throw new NotFoundException("preview " + existing);
        } catch (UnsupportedOperationException e) {
            Files.copy(path(existing), path(name));
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(UUID id) {
        return folder.resolve(id.toString());
    }
}
