package org.jingtu.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {
    private static final RowMapper<Account> ACCOUNT = (row, n) -> new Account(
            row.getString("username"),
            row.getString("display_name"),
            row.getString("password_hash"),
            Role.of(row.getString("role")),
            row.getBoolean("enabled"),
            row.getBoolean("must_change_password"),
            row.getInt("revision"));

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String username) {
        return jdbc.sql(SqlFiles.get("account/find-user"))
                .param("username", username)
                .query(ACCOUNT)
                .optional();
    }

    Optional<Account> findByToken(byte[] sha256) {
        return jdbc.sql(SqlFiles.get("account/find-user-by-token"))
                .param("sha256", sha256)
                .query(ACCOUNT)
                .optional();
    }

    boolean hasUsers() {
        return jdbc.sql(SqlFiles.get("account/has-users")).query(Boolean.class).single();
    }

    void insert(Account account) {
        jdbc.sql(SqlFiles.get("account/insert-user"))
                .param("username", account.getUsername())
                .param("displayName", account.displayName())
                .param("passwordHash", account.getPassword())
                .param("role", account.role().code())
                .param("mustChange", account.mustChangePassword())
                .update();
    }

    void changePassword(String username, String passwordHash, boolean mustChange) {
        jdbc.sql(SqlFiles.get("account/change-password"))
                .param("username", username)
                .param("passwordHash", passwordHash)
                .param("mustChange", mustChange)
                .update();
    }

    void noteLogin(String username) {
        jdbc.sql(SqlFiles.get("account/note-login")).param("username", username).update();
    }

    Optional<String> findPlace(String username) {
        return jdbc.sql(SqlFiles.get("account/find-place"))
                .param("username", username)
                .query(String.class)
                .optional();
    }

    boolean isIssueInPlace(String place, long id) {
        return jdbc.sql(SqlFiles.get("account/is-issue-in-place"))
                .param("place", place)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    int insertToken(String username, String name, byte[] sha256, @Nullable Instant expiresAt) {
        return jdbc.sql(SqlFiles.get("account/insert-token"))
                .param("username", username)
                .param("name", name)
                .param("sha256", sha256)
                .param("expiresAt", expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** @param username null for everybody's */
    List<TokenController.Token> listTokens(@Nullable String username) {
        return jdbc.sql(SqlFiles.get("account/list-tokens"))
                .param("username", username)
                .query((row, n) -> {
                    Timestamp expires = row.getTimestamp("expires_at");
                    return new TokenController.Token(
                            row.getInt("id"),
                            row.getString("owner"),
                            row.getString("name"),
                            row.getTimestamp("created_at").toInstant(),
                            expires == null ? null : expires.toInstant(),
                            null);
                })
                .list();
    }

    /** @param username null for anybody's. @return whose it was; empty when there is no such token that works */
    Optional<String> revokeToken(@Nullable String username, int id) {
        return jdbc.sql(SqlFiles.get("account/revoke-token"))
                .param("username", username)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void delete(String username) {
        jdbc.sql(SqlFiles.get("account/delete-user"))
                .param("username", username)
                .update();
    }
}
