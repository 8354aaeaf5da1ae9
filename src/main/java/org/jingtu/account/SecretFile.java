package org.jingtu.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret that the service makes once and keeps under its home, for its own user's eyes only. */
final class SecretFile {
    private SecretFile() {}

    /** The secret, made by {@code fresh} when there is none yet. */
    static String get(Path home, String name, String fresh) {
        Path folder = home.resolve("secrets");
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Path made = Files.createTempFile(folder, name, ".new"); // readable by its owner only
                Files.writeString(made, fresh);
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
