package org.jingtu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every SQL file says what it returns, and PostgreSQL can plan it against the schema. */
class SqlFilesIT {
    /** What EXPLAIN does not take. */
    private static final Pattern NOT_EXPLAINABLE =
            Pattern.compile("^(copy|create|drop|alter|lock|analyze|truncate|set)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:sql/**/*.sql")) {
                String path = file.getURL().getPath();
                String name = path.substring(path.lastIndexOf("/sql/") + 5, path.length() - ".sql".length());
                files.put(name, SqlFiles.get(name));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    @Test
    void everyFileBeginsWithWhatItIsFor() {
        assertThat(files()).hasSizeGreaterThan(50);
        assertThat(files()).allSatisfy((name, sql) -> assertThat(sql).as(name).startsWith("-- "));
    }

    @TestFactory
    List<DynamicTest> everyFileCanBePlanned() {
        List<DynamicTest> tests = new ArrayList<>();
        files().forEach((name, sql) -> {
            String bare = COMMENT.matcher(sql).replaceAll("").strip();
            if (!NOT_EXPLAINABLE.matcher(bare).find() && !readsStaging(bare)) {
                tests.add(DynamicTest.dynamicTest(name, () -> explain(bare)));
            }
        });
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    /** Staging tables live only while an import runs; its own tests go through these files. */
    private static boolean readsStaging(String sql) {
        return sql.contains("staging");
    }

    private void explain(String sql) throws SQLException {
        String withNulls = NamedParameterUtils.substituteNamedParameters(
                        NamedParameterUtils.parseSqlStatement(sql), new MapSqlParameterSource())
                .replace("?", "null");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("explain " + withNulls)).isTrue();
        }
    }
}
