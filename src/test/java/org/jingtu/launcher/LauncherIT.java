package org.jingtu.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jingtu.support.Launcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The private cluster: started, killed, started again, and never beside a server that lives. */
class LauncherIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private PrivateCluster cluster;

    @BeforeEach
    void openFolderToTheDatabaseUser() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        cluster = new PrivateCluster(folder.resolve("home"));
    }

    @AfterEach
    void stop() {
        assertThat(cluster.launch("database", "stop").exitCode()).isZero();
    }

    @Test
    void startsOnLoopbackWithPasswordsChecksumsAndFsync() throws IOException, SQLException {
        cluster.start();

        assertThat(cluster.launch("database", "status").exitCode()).isZero();
        assertThat(cluster.asSuperuser("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(cluster.asSuperuser("show data_checksums")).isEqualTo("on");
        assertThat(cluster.asSuperuser("show fsync")).isEqualTo("on");
        assertThat(cluster.asSuperuser("show password_encryption")).isEqualTo("scram-sha-256");
        assertThat(cluster.asSuperuser(
                        "select count(*)::text from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                .isEqualTo("0");
        assertThat(cluster.asOwner("select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        assertThat(cluster.asOwner("select st_astext(st_makepoint(1, 2))")).isEqualTo("POINT(1 2)");
        try (Stream<Path> secrets = Files.list(cluster.home().resolve("secrets"))) {
            assertThat(secrets).hasSize(2).allSatisfy(secret -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------"));
        }

        assertThat(cluster.launch("database", "stop").exitCode()).isZero();
        assertThat(cluster.launch("database", "status").exitCode()).isEqualTo(3);
        assertThat(cluster.launch("status").exitCode()).isEqualTo(3);
    }

    @Test
    void keepsItsPortAndDataOverAStop() throws SQLException {
        cluster.start();
        String url = cluster.url();
        cluster.asOwner("create table kept as select 42 as n; select 1::text");
        cluster.launch("database", "stop");
        cluster.start();

        assertThat(cluster.url()).isEqualTo(url);
        assertThat(cluster.asOwner("select n::text from kept")).isEqualTo("42");
    }

    @Test
    void recoversFromAKilledPostmasterWithABusyBackend() throws SQLException {
        cluster.start();
        cluster.asOwner("create table kept as select 42 as n; select 1::text");
        CompletableFuture<Void> busy = cluster.keepBusy();
        long killed = cluster.postmaster();
        cluster.kill(killed);
        cluster.start();

        assertThat(cluster.postmaster()).isNotEqualTo(killed);
        assertThat(cluster.asOwner("select n::text from kept")).isEqualTo("42");
        assertThat(busy).failsWithin(Duration.ofSeconds(10));
    }

    @Test
    void leavesALiveServerAlone() throws IOException {
        cluster.start();
        long running = cluster.postmaster();
        // Even when the launcher's own notes are lost: PostgreSQL's lock and the process behind it decide.
        Files.delete(cluster.home().resolve("database/live.lock"));
        Files.delete(cluster.home().resolve("database.keep"));
        cluster.start();

        assertThat(cluster.postmaster()).isEqualTo(running);
        assertThat(cluster.launch("database", "status").output()).contains("process " + running);
    }

    @Test
    void startsTwiceAtOnceOnlyOnce() {
        List<CompletableFuture<Launcher.Outcome>> starts = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> cluster.launch("database", "start")))
                .limit(3)
                .toList();

        assertThat(starts)
                .allSatisfy(start -> assertThat(start.join().exitCode()).isZero());
        assertThat(starts.stream().filter(start -> start.join().errors().contains("creating the database")))
                .hasSize(1);
    }

    @Test
    void startsAlthoughAnotherProgramHasTheIdOfTheDeadServer() throws Exception {
        cluster.start();
        cluster.kill(cluster.postmaster());
        Process other = cluster.sleepAsDatabaseUser();
        try {
            cluster.replacePostmasterId(other.pid());
            cluster.start();
            assertThat(cluster.postmaster()).isNotEqualTo(other.pid());
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void runsBesideAnotherHome() {
        PrivateCluster neighbour = new PrivateCluster(folder.resolve("neighbour"));
        cluster.start();
        neighbour.start();
        try {
            assertThat(neighbour.url()).isNotEqualTo(cluster.url());
            assertThat(neighbour.postmaster()).isNotEqualTo(cluster.postmaster());
        } finally {
            neighbour.launch("database", "stop");
        }

        assertThat(neighbour.launch("database", "status").exitCode()).isEqualTo(3);
        assertThat(cluster.launch("database", "status").exitCode()).isZero();
    }

    @Test
    void worksUnderALongPathWithBlanks() throws SQLException {
        PrivateCluster deep = new PrivateCluster(folder.resolve("a 'county' home/" + "x".repeat(120)));
        deep.start();
        try {
            assertThat(deep.asOwner("select 1::text")).isEqualTo("1");
        } finally {
            assertThat(deep.launch("database", "stop").exitCode()).isZero();
        }
    }

    @Test
    void aStaleNoteOfAServiceNeverHitsAnotherProcess() throws IOException {
        long pid = ProcessHandle.current().pid();
        Files.createDirectories(cluster.home());
        Files.writeString(
                cluster.home().resolve("service"),
                "launcher %d\nlauncher-identity 1@before\njava %d\njava-identity 1@before\n".formatted(pid, pid),
                UTF_8);

        assertThat(cluster.launch("status").exitCode()).isEqualTo(3);
        assertThat(cluster.launch("stop").exitCode()).isZero();
        assertThat(cluster.home().resolve("service")).doesNotExist();
    }

    @Test
    void saysWhatIsWrongInOneLine() {
        assertThat(Launcher.plain().with("JINGTU_BIND", "0.0.0.0").run("demo")).satisfies(LauncherIT::isWrongUsage);
        assertThat(Launcher.plain().with("JINGTU_PORT", "http").run("run")).satisfies(LauncherIT::isWrongUsage);
        assertThat(Launcher.plain().with("JINGTU_TLS_CERT", "/nowhere.pem").run("run"))
                .satisfies(LauncherIT::isWrongUsage);
        assertThat(Launcher.plain().run("backup")).satisfies(LauncherIT::isWrongUsage);
        assertThat(Launcher.plain().run("restore", "/nowhere.jingtu")).satisfies(LauncherIT::isWrongUsage);
        assertThat(Launcher.plain().run("bench", "--slowly")).satisfies(LauncherIT::isWrongUsage);
        assertThat(Launcher.plain().run("bench", "density", "coverage")).satisfies(LauncherIT::isWrongUsage);
        assertThat(Launcher.plain().run("bench", "--help").output()).contains("--quick", "--list");
        assertThat(Launcher.plain().run("sweep")).satisfies(LauncherIT::isWrongUsage);
        assertThat(Launcher.plain().run("help").output()).contains("./jingtu demo", "./jingtu test");
    }

    private static void isWrongUsage(Launcher.Outcome outcome) {
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).startsWith("jingtu: ").hasLineCount(1);
    }
}
