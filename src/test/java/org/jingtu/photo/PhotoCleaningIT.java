package org.jingtu.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingtu.support.Pictures;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PhotoCleaningIT {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    @TempDir
    private Path home;

    private PhotoFiles files;
    private PhotoStore store;
    private PhotoCleaning cleaning;

    @BeforeEach
    void wire() {
        SingleConnectionDataSource source =
                new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        PhotoRepository repository = new PhotoRepository(JdbcClient.create(source));
        files = new PhotoFiles(home, new StandardEnvironment());
        store = new PhotoStore(files, repository, transaction);
        cleaning = new PhotoCleaning(files, repository, transaction);
    }

    private String store(int seed) throws IOException {
        return store.store(new ByteArrayInputStream(Pictures.jpeg(seed)), -1, "crew")
                .sha256();
    }

    @Test
    void whatNothingUsesGoesAfterADayAndTheRestStays() throws IOException {
        String used = store(1);
        String unused = store(2);
        store.use(List.of(used), "crew");
        cleaning.clean(Instant.now());
        assertThat(files.of(unused)).exists();
        cleaning.clean(Instant.now().plus(TWO_DAYS));
        assertThat(files.of(unused)).doesNotExist();
        assertThat(store.find(unused)).isEmpty();
        assertThat(files.of(used)).exists();
        assertThat(store.find(used)).isPresent();
        assertThat(store(2)).as("it may come again").isEqualTo(unused);
        assertThat(files.of(unused)).exists();
    }

    @Test
    void filesThatACrashLeftGoButNotThoseOfAnOlderDatabase() throws IOException {
        String known = store(3);
        Path orphan = orphan("a".repeat(64), TWO_DAYS);
        Path ancient = orphan("b".repeat(64), Duration.ofDays(30));
        Path fresh = orphan("c".repeat(64), Duration.ZERO);
        Path unfinished = home.resolve("photos/incoming/half");
        Files.writeString(unfinished, "half");
        Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minus(TWO_DAYS)));
        Files.setLastModifiedTime(files.of(known), FileTime.from(Instant.now().minus(TWO_DAYS)));
        cleaning.clean(Instant.now());
        assertThat(List.of(orphan, unfinished))
                .allSatisfy(file -> assertThat(file).doesNotExist());
        assertThat(List.of(ancient, fresh, files.of(known)))
                .allSatisfy(file -> assertThat(file).exists());
    }

    private Path orphan(String name, Duration age) throws IOException {
        Path file = files.of(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "left");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }
}
