package org.jingtu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jingtu.support.Launcher;

/** The cluster of one home, seen from outside. */
final class PrivateCluster {
    private final Path home;

    PrivateCluster(Path home) {
        this.home = home;
    }

    Path home() {
        return home;
    }

    Launcher.Outcome launch(String... arguments) {
        return Launcher.at(home).run(arguments);
    }

    void start() {
        Launcher.Outcome outcome = launch("database", "start");
        assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    }

    String url() {
        return launch("database", "url").output().strip();
    }

    String asOwner(String sql) throws SQLException {
        return lastAnswer(url(), sql);
    }

    String asSuperuser(String sql) throws SQLException {
        return lastAnswer(launch("database", "url", "--superuser").output().strip(), sql);
    }

    /** A database as an administrator would make it for us: PostGIS in it, owned by a role that is no superuser. */
    void createDatabase(String name) throws SQLException {
        String server = launch("database", "url", "--superuser").output().strip();
        execute(server, "create database " + name + " owner jingtu");
        execute(server.replaceAll("/postgres$", "/" + name), "create extension postgis");
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The answer of another database of this cluster. */
    String asOwnerOf(String name, String sql) throws SQLException {
        return lastAnswer(url().replaceAll("/jingtu$", "/" + name), sql);
    }

    private static Connection connect(String url) throws SQLException {
        URI uri = URI.create(url);
        String[] login = uri.getUserInfo().split(":", 2);
        String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
        return DriverManager.getConnection(jdbc, login[0], login[1]);
    }

    private static String lastAnswer(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            while (statement.getUpdateCount() != -1) {
                statement.getMoreResults();
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** A backend in the middle of a long statement; the result fails once its connection is cut. */
    CompletableFuture<Void> keepBusy() throws SQLException {
        Connection connection = connect(url());
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> {
            try (connection;
                    Statement statement = connection.createStatement()) {
                started.countDown();
                statement.execute("select count(*) from generate_series(1, 100000000000)");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return busy;
    }

    /** The process id in PostgreSQL's lock; the data directory is the database user's own, so it is asked for it. */
    long postmaster() {
        String status = launch("database", "status").output();
        assertThat(status).contains("process ");
        return Long.parseLong(status.substring(status.indexOf("process ") + "process ".length())
                .strip());
    }

    /** Kills without a chance to clean up, and waits until the process works no more (it may stay a zombie). */
    void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        assertThat(process.destroyForcibly()).isTrue();
        while (launch("database", "status").exitCode() == 0) {
            Thread.onSpinWait();
        }
    }

    Process sleepAsDatabaseUser() throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups"));
        }
        command.addAll(List.of("sleep", "120"));
        return new ProcessBuilder(command).start();
    }

    /** Writes another process id into the lock that the dead server left. */
    void replacePostmasterId(long pid) {
        Path lock = home.resolve("database/data/postmaster.pid");
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(lock));
            lines.set(0, Long.toString(pid));
            Files.write(lock, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
