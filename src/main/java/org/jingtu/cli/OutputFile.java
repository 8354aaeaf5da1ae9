package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Writes beside the target first and then moves, so that no half-written file is ever left. */
final class OutputFile {
    private OutputFile() {}

    /** Writes a file. */
    interface Writing {
        void to(Path file) throws IOException;
    }

    /** Ending in lower case, without the dot; empty when there is none. */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static void write(Path target, Writing writing) throws IOException {
        Path whole = target.toAbsolutePath();
        Path folder = whole.getParent();
        Path draft = Files.createTempFile(folder, ".jingtu-", "." + ending(target));
        try {
            writing.to(draft);
            Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
