package org.jingtu.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jingtu.analysis.UnusableDataException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The folder of photographs: {@code photos/ab/abcd…}. A file appears there whole or not at all: it is written and synced
 * under {@code photos/incoming} and moved.
 */
@Component
class PhotoFiles {
    /** More than a phone's camera makes. */
    static final long MOST_BYTES = 15L << 20;

    private static final int BUFFER_BYTES = 65_536;

    private final Path folder;
    private final Path incoming;

    /** The demo county has a folder of its own, as it has a database of its own. */
    PhotoFiles(@Value("${jingtu.home}") Path home, Environment environment) {
        String name = environment.acceptsProfiles(Profiles.of("demo")) ? "photos-demo" : "photos";
        folder = home.resolve(name).toAbsolutePath();
        incoming = folder.resolve("incoming");
    }

    /** A file that is not in its place yet. */
    record Incoming(Path file, String sha256, long bytes) {}

    /** Writes a body to disk and syncs it. @throws UnusableDataException when it is too large */
    Incoming receive(InputStream body) throws IOException {
        Files.createDirectories(incoming);
        Path file = incoming.resolve(UUID.randomUUID().toString());
        MessageDigest digest = sha256();
        long bytes = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
                requireSmall(bytes);
                out.write(buffer, 0, n);
            }
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Incoming(file, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    static void requireSmall(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new UnusableDataException(
                    "too-large", "A photograph may have " + (MOST_BYTES >> 20) + " MB; send a smaller one.");
        }
    }

    /** Puts a received file into its place; the same photograph again replaces itself. */
    void keep(Incoming received) throws IOException {
        Path group = group(received.sha256());
        Files.createDirectories(group);
        Files.move(
                received.file(),
                of(received.sha256()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        sync(group);
        sync(folder);
    }

    void discard(Incoming received) throws IOException {
        Files.deleteIfExists(received.file());
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Where the photograph is or would be. */
    Path of(String sha256) {
        return group(sha256).resolve(sha256);
    }

    private Path group(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    void delete(String sha256) {
        try {
            Files.deleteIfExists(of(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of photographs that were put there within a time. */
    List<String> listPutThere(Instant after, Instant before) throws IOException {
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> groups = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
                for (Path group : groups) {
                    addPutThere(group, after, before, found);
                }
            }
        }
        return found;
    }

    /** Uploads that a crash left unfinished. */
    int discardOlder(Instant before) throws IOException {
        if (!Files.isDirectory(incoming)) {
            return 0;
        }
        List<String> found = new ArrayList<>();
        addPutThere(incoming, Instant.EPOCH, before, found);
        for (String name : found) {
            Files.deleteIfExists(incoming.resolve(name));
        }
        return found.size();
    }

    private static void addPutThere(Path group, Instant after, Instant before, List<String> found) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(group)) {
            for (Path file : files) {
                Instant at = Files.getLastModifiedTime(file).toInstant();
                if (at.isAfter(after) && at.isBefore(before)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
