package org.jingtu.support;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The PostgreSQL server of a build: the one that {@code ./jingtu test} names in {@code JINGTU_TEST_DB_*}, else the
 * private test cluster of this clone, started here and stopped when this JVM ends.
 *
 * @param server {@code jdbc:postgresql://host:port/}
 */
record TestCluster(String server, String user, String password) {
    static TestCluster find() {
        String url = System.getenv("JINGTU_TEST_DB_URL");
        if (url != null) {
            return new TestCluster(
                    url.substring(0, url.lastIndexOf('/') + 1),
                    System.getenv("JINGTU_TEST_DB_USER"),
                    System.getenv("JINGTU_TEST_DB_PASSWORD"));
        }
        return start();
    }

    private static TestCluster start() {
        boolean running = command("status").exitCode() == 0;
        succeed(command("start"));
        if (!running) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> command("stop")));
        }
        URI uri = URI.create(succeed(command("url", "--superuser")).output().strip());
        String[] login = uri.getUserInfo().split(":", 2);
        String server = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + "/";
        return new TestCluster(server, login[0], login[1]);
    }

    private static Launcher.Outcome command(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "database";
        all[1] = "--test";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Launcher.plain().run(all);
    }

    private static Launcher.Outcome succeed(Launcher.Outcome outcome) {
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException("the test database did not start: " + outcome.errors());
        }
        return outcome;
    }

    /** A connection of the superuser. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, user, password);
    }

    /** One statement of the superuser in the maintenance database. */
    void execute(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
