package org.jingtu.issue;

import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which words of ledgers mean which code of the catalogue. */
@Repository
public class IssueWordRepository {
    private final JdbcClient jdbc;

    IssueWordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind {@code category}, {@code source} or {@code status} */
    public IssueWords read(String kind) {
        IssueWords words = new IssueWords(kind);
        jdbc.sql(SqlFiles.get("issue/list-words")).param("kind", kind).query(row -> {
            words.add(row.getString("word"), row.getString("code"));
        });
        return words;
    }
}
