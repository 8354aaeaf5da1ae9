package org.jingtu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jingtu.support.Launcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill: a backup of a service at work, everything killed, the backup restored elsewhere. */
class BackupIT {
    private static final String COUNTS = "select concat_ws(' ', (select count(*) from vehicle), (select count(*) from"
            + " track_point), (select md5(string_agg(p::text, ',' order by p.at)) from track_point p), (select"
            + " string_agg(sha256, ',') from photo), (select count(*) from app_user), (select count(*) from"
            + " flyway_schema_history))";

    @TempDir
    private Path folder;

    private PrivateCluster lost;
    private PrivateCluster found;
    private Path file;
    private String counts = "";
    private String photo = "";

    /** A service with positions and a photograph is backed up while it runs, and killed. */
    @BeforeEach
    void loseACounty() throws Exception {
        assumeTrue(System.getenv("JINGTU_BUILT") != null, "run by ./jingtu test");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        lost = new PrivateCluster(folder.resolve("lost"));
        found = new PrivateCluster(folder.resolve("found"));
        file = folder.resolve("county.jingtu");
        try (ServerSocket free = new ServerSocket(0)) {
            free.close();
            Launcher.at(lost.home())
                    .with("JINGTU_PORT", Integer.toString(free.getLocalPort()))
                    .startService(folder.resolve("log"));
        }
        photo = photograph(lost.home());
        lost.asOwner("insert into vehicle (code, kind) values ('V1', 'sweeper');"
                + "select ensure_track_partition(current_date + d) from generate_series(-1, 1) d;"
                + "insert into track_point (vehicle_id, at, geom) select id, date_trunc('hour', now())"
                + " - k * interval '1 s', ST_SetSRID(ST_MakePoint(113.6, 27.2), 4490) from vehicle,"
                + " generate_series(1, 5000) k;"
                + "insert into photo (sha256, media_type, byte_count) values ('" + photo + "', 'image/jpeg', 9);"
                + "select 1");
        counts = lost.asOwner(COUNTS);
        Launcher.Outcome backup = lost.launch("backup", file.toString());
        assertThat(backup.exitCode()).as(backup.errors()).isZero();
        long server = lost.postmaster();
        List<String> notes = Files.readAllLines(lost.home().resolve("service"));
        for (String role : List.of("launcher ", "java ")) {
            notes.stream().filter(note -> note.startsWith(role)).forEach(note -> ProcessHandle.of(
                            Long.parseLong(note.substring(role.length())))
                    .ifPresent(ProcessHandle::destroyForcibly));
        }
        ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
    }

    @AfterEach
    void stop() {
        lost.launch("stop");
        found.launch("stop");
    }

    private static String photograph(Path home) throws IOException, NoSuchAlgorithmException {
        byte[] bytes = "a picture".getBytes(StandardCharsets.UTF_8);
        String name =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Path place = home.resolve("photos").resolve(name.substring(0, 2)).resolve(name);
        Files.createDirectories(place.getParent());
        Files.write(place, bytes);
        return name;
    }

    @Test
    void isRestoredIntoAnotherHomeOrServerButNeverByHalves() throws Exception {
        refusesWhatIsDamaged();
        Launcher.Outcome restored = found.launch("restore", file.toString());
        assertThat(restored.exitCode()).as(restored.errors()).isZero();
        assertIsTheCounty();
        assertThat(Files.readString(found.home().resolve("secrets/remember-me")))
                .isEqualTo(Files.readString(lost.home().resolve("secrets/remember-me")));

        found.asOwner("delete from track_point; delete from photo; create table later (id integer); select 1");
        Path stray = found.home().resolve("photos/ff/ff");
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "of no issue in the backup");
        Launcher.Outcome again = found.launch("restore", file.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.errors()).contains("--replace");
        assertThat(found.asOwner("select count(*) from track_point")).isEqualTo("0");

        Launcher.Outcome replaced = found.launch("restore", "--replace", file.toString());
        assertThat(replaced.exitCode()).as(replaced.errors()).isZero();
        assertIsTheCounty();
        assertThat(found.asOwner("select to_regclass('later') is null")).isEqualTo("t");
        assertThat(stray).doesNotExist();

        intoAServerOfOnesOwn();
    }

    private void assertIsTheCounty() throws IOException, SQLException {
        found.start();
        assertThat(found.asOwner(COUNTS)).isEqualTo(counts);
        assertThat(found.home().resolve("photos").resolve(photo.substring(0, 2)).resolve(photo))
                .hasContent("a picture");
    }

    /** One bit, a lost end, another program's file, a newer version's: each is refused, and nothing is there afterwards. */
    private void refusesWhatIsDamaged() throws IOException {
        Path damaged = folder.resolve("damaged.jingtu");
        Files.copy(file, damaged);
        try (RandomAccessFile bytes = new RandomAccessFile(damaged.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int one = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(one ^ 1);
        }
        assertRefused(damaged, "damaged");
        try (RandomAccessFile bytes = new RandomAccessFile(damaged.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        assertRefused(damaged, "damaged");
        Files.writeString(damaged, "PK");
        assertRefused(damaged, "damaged");
        assertThat(found.home().resolve("photos")).doesNotExist();
    }

    private void assertRefused(Path damaged, String reason) {
        Launcher.Outcome refused = found.launch("restore", damaged.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains(reason).hasLineCount(1);
        assertThat(found.launch("database", "status").exitCode())
                .as("not even started")
                .isEqualTo(3);
    }

    /** The role owns the database and is no superuser, as an administrator would set it up. */
    private void intoAServerOfOnesOwn() throws SQLException {
        found.createDatabase("elsewhere");
        URI server = URI.create(found.url());
        Launcher own = Launcher.at(folder.resolve("own"))
                .with(
                        "JINGTU_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/elsewhere?ApplicationName=x")
                .with("JINGTU_DB_USER", "jingtu")
                .with("JINGTU_DB_PASSWORD", server.getUserInfo().split(":", 2)[1]);
        Launcher.Outcome restored = own.run("restore", file.toString());
        assertThat(restored.exitCode()).as(restored.errors()).isZero();
        assertThat(found.asOwnerOf("elsewhere", COUNTS)).isEqualTo(counts);
        assertThat(own.run("restore", "--replace", file.toString()).exitCode()).isZero();
    }
}
