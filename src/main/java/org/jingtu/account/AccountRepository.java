package org.jingtu.account;

import java.util.List;
import java.util.Optional;
import org.jingtu.platform.SqlFiles;
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
            row.getBoolean("must_change_password"));

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

    void changePassword(String username, String passwordHash) {
        jdbc.sql(SqlFiles.get("account/change-password"))
                .param("username", username)
                .param("passwordHash", passwordHash)
                .update();
    }

    int insertToken(String username, String name, byte[] sha256) {
        return jdbc.sql(SqlFiles.get("account/insert-token"))
                .param("username", username)
                .param("name", name)
                .param("sha256", sha256)
                .query(Integer.class)
                .single();
    }

    List<TokenController.Token> listTokens(String username) {
        return jdbc.sql(SqlFiles.get("account/list-tokens"))
                .param("username", username)
                .query((row, n) -> new TokenController.Token(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        null))
                .list();
    }

    boolean revokeToken(String username, int id) {
        return jdbc.sql(SqlFiles.get("account/revoke-token"))
                        .param("username", username)
                        .param("id", id)
                        .update()
                > 0;
    }

    void delete(String username) {
        jdbc.sql(SqlFiles.get("account/delete-user"))
                .param("username", username)
                .update();
    }
}
