package org.jingtu.support;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A fresh, migrated database for a test class, copied from a template in under 100 ms. As in production its owner is a
 * role without superuser rights. Dropped by {@link #close} or when the JVM ends.
 *
 * <pre>{@code
 * @AutoClose
 * private static final TestDatabase database = TestDatabase.create();
 *
 * @SpringBootTest
 * @ContextConfiguration(initializers = TestDatabase.Initializer.class)
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {
    private static final Set<TestDatabase> OPEN = ConcurrentHashMap.newKeySet();

    private final TestCluster cluster;
    private final String name;

    private TestDatabase(TestCluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    /** A copy of the migrated template. */
    public static TestDatabase create() {
        return create(Server.TEMPLATE);
    }

    /** A database with the PostGIS extension and nothing else, as the launcher hands it to the first start. */
    public static TestDatabase createUnmigrated() {
        return create(Server.UNMIGRATED);
    }

    private static TestDatabase create(String template) {
        String name = "jingtu_test_" + UUID.randomUUID().toString().replace("-", "");
        Server.CLUSTER.execute("create database " + name + " template " + template + " owner " + TestTemplate.OWNER);
        TestDatabase database = new TestDatabase(Server.CLUSTER, name);
        OPEN.add(database);
        return database;
    }

    public String url() {
        return cluster.server() + name;
    }

    public String user() {
        return TestTemplate.OWNER;
    }

    public String password() {
        return cluster.password();
    }

    /** Connections as they are asked for, without a pool. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** For {@code @DynamicPropertySource}. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", this::url);
        registry.add("spring.datasource.username", this::user);
        registry.add("spring.datasource.password", this::password);
    }

    @Override
    public void close() {
        if (OPEN.remove(this)) {
            cluster.execute("drop database if exists " + name + " with (force)");
        }
    }

    /** Gives a Spring context a database and a home of its own; it lives as long as the JVM, as cached contexts do. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = create();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.datasource.url", database.url(),
                                    "spring.datasource.username", database.user(),
                                    "spring.datasource.password", database.password(),
                                    // tests ask for what they need
                                    "jingtu.live-coverage", "false",
                                    "jingtu.home", "target/homes/" + database.name)));
        }
    }

    /** The server and its templates, made on first use. */
    private static final class Server {
        static final TestCluster CLUSTER = TestCluster.find();
        static final String UNMIGRATED = TestTemplate.unmigrated(CLUSTER);
        static final String TEMPLATE = TestTemplate.migrated(CLUSTER);
    }
}
