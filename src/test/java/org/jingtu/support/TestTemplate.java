package org.jingtu.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Template databases on the test server. Named after the migrations that they hold, so that a server that outlives a
 * build hands out no stale schema; made under a lock, so that test JVMs side by side make each only once.
 */
final class TestTemplate {
    /** Owns every test database; as in production it is no superuser. */
    static final String OWNER = "jingtu_test";

    private static final int LOCK = 20_260_101;

    private TestTemplate() {}

    static String unmigrated(TestCluster cluster) {
        return prepare(cluster, "jingtu_template_unmigrated", ignored -> {});
    }

    static String migrated(TestCluster cluster) {
        return prepare(cluster, "jingtu_template_" + migrations(), url -> Flyway.configure()
                .dataSource(url, OWNER, cluster.password())
                .load()
                .migrate());
    }

    private static String prepare(TestCluster cluster, String name, Consumer<String> fill) {
        try (Connection connection = cluster.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            if (!exists(statement, "pg_database where datname = '" + name + "'")) {
                make(cluster, statement, name, fill);
            }
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("the template " + name + " could not be made", e);
        }
    }

    /** Under another name until it is complete: an interrupted build must not leave half a template. */
    private static void make(TestCluster cluster, Statement statement, String name, Consumer<String> fill)
            throws SQLException {
        if (!exists(statement, "pg_roles where rolname = '" + OWNER + "'")) {
            statement.execute("create role " + OWNER + " login");
        }
        statement.execute("alter role " + OWNER + " password '" + cluster.password() + "'");
        String unfinished = name + "_unfinished";
        statement.execute("drop database if exists " + unfinished + " with (force)");
        statement.execute("create database " + unfinished + " template template0 owner " + OWNER);
        try (Connection inside = cluster.connect(unfinished);
                Statement extension = inside.createStatement()) {
            extension.execute("create extension postgis");
        }
        fill.accept(cluster.server() + unfinished);
        statement.execute("alter database " + unfinished + " rename to " + name);
    }

    private static boolean exists(Statement statement, String where) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select 1 from " + where)) {
            return rows.next();
        }
    }

    private static String migrations() {
        CRC32 sum = new CRC32();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql")) {
                try (InputStream in = file.getInputStream()) {
                    sum.update(in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }
}
