package org.jingtu.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BulletinRepository {
    private final JdbcClient jdbc;

    BulletinRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String title, String remarks, String summaryJson, String by, String byName, Instant at) {
        return jdbc.sql(SqlFiles.get("bulletin/insert-bulletin"))
                .param("title", title)
                .param("remarks", remarks)
                .param("summary", summaryJson)
                .param("createdBy", by)
                .param("createdName", byName)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    List<Bulletin> list() {
        return listOf(null);
    }

    Optional<Bulletin> find(long id) {
        return listOf(id).stream().findFirst();
    }

    private List<Bulletin> listOf(@Nullable Long id) {
        return jdbc.sql(SqlFiles.get("bulletin/list-bulletins"))
                .param("id", id)
                .query((RowMapper<Bulletin>) (row, n) -> bulletin(row))
                .list();
    }

    private static Bulletin bulletin(ResultSet row) throws SQLException {
        String signedBy = row.getString("signed_by");
        return new Bulletin(
                row.getLong("id"),
                row.getString("title"),
                row.getString("remarks"),
                LocalDate.parse(row.getString("first_day")),
                LocalDate.parse(row.getString("last_day")),
                row.getString("topic"),
                row.getString("scope"),
                row.getString("created_by"),
                row.getString("created_name"),
                row.getTimestamp("created_at").toInstant(),
                signedBy == null
                        ? null
                        : new Bulletin.Signature(
                                signedBy,
                                row.getString("signed_name"),
                                row.getTimestamp("signed_at").toInstant(),
                                row.getInt("year"),
                                row.getInt("number")));
    }

    String getSummary(long id) {
        return jdbc.sql(SqlFiles.get("bulletin/get-summary"))
                .param("id", id)
                .query(String.class)
                .single();
    }

    String getTopicName(String code) {
        return jdbc.sql(SqlFiles.get("bulletin/get-topic-name"))
                .param("code", code)
                .query(String.class)
                .single();
    }

    /** Numbers the bulletins of a year without gaps, one after the other. */
    int nextNumber(int year) {
        jdbc.sql(SqlFiles.get("bulletin/lock-bulletins")).query(row -> {});
        return jdbc.sql(SqlFiles.get("bulletin/next-number"))
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** False when it is signed or gone. */
    boolean sign(long id, Bulletin.Signature signature) {
        return jdbc.sql(SqlFiles.get("bulletin/sign-bulletin"))
                        .param("id", id)
                        .param("signedBy", signature.by())
                        .param("signedName", signature.name())
                        .param("at", Timestamp.from(signature.at()))
                        .param("year", signature.year())
                        .param("number", signature.number())
                        .update()
                == 1;
    }

    boolean deleteDraft(long id) {
        return jdbc.sql(SqlFiles.get("bulletin/delete-draft")).param("id", id).update() == 1;
    }

    void saveFile(long id, String name, byte[] content) {
        jdbc.sql(SqlFiles.get("bulletin/save-file"))
                .param("id", id)
                .param("name", name)
                .param("content", content)
                .update();
    }

    Optional<byte[]> findFile(long id, String name) {
        return jdbc.sql(SqlFiles.get("bulletin/find-file"))
                .param("id", id)
                .param("name", name)
                .query(byte[].class)
                .optional();
    }

    long countOtherSigners(String username) {
        return jdbc.sql(SqlFiles.get("bulletin/count-other-signers"))
                .param("username", username)
                .query(Long.class)
                .single();
    }
}
