package org.jingtu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and departments as administrators keep them. */
@Repository
class UserRepository {
    private final JdbcClient jdbc;

    UserRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A department with what hangs on it. */
    record Department(int id, String name, int accounts, int areas, int openIssues) {}

    /** All accounts of people. */
    List<User> list() {
        return list(null);
    }

    Optional<User> find(String username) {
        return list(username).stream().findFirst();
    }

    private List<User> list(@Nullable String username) {
        return jdbc.sql(SqlFiles.get("account/list-users"))
                .param("username", username)
                .query((row, n) -> user(row))
                .list();
    }

    private static User user(ResultSet row) throws SQLException {
        int department = row.getInt("department_id");
        Timestamp login = row.getTimestamp("last_login_at");
        return new User(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("role"),
                department == 0 ? null : department,
                row.getString("department"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                row.getTimestamp("created_at").toInstant(),
                login == null ? null : login.toInstant(),
                row.getString("areas"),
                row.getString("zones"));
    }

    void update(String username, String displayName, String role, @Nullable Integer department, boolean enabled) {
        jdbc.sql(SqlFiles.get("account/update-user"))
                .param("username", username)
                .param("displayName", displayName)
                .param("role", role)
                .param("department", department)
                .param("enabled", enabled)
                .update();
    }

    void clearAreas(String username) {
        jdbc.sql(SqlFiles.get("account/clear-user-areas"))
                .param("username", username)
                .update();
    }

    /** @return false when there is no such area */
    boolean bind(String username, UserWish.AreaKey area) {
        return jdbc.sql(SqlFiles.get("account/insert-user-area"))
                        .param("username", username)
                        .param("kind", area.kind())
                        .param("sourceId", area.sourceId())
                        .update()
                > 0;
    }

    List<Department> listDepartments() {
        return jdbc.sql(SqlFiles.get("account/list-departments"))
                .query((row, n) -> new Department(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getInt("accounts"),
                        row.getInt("areas"),
                        row.getInt("open_issues")))
                .list();
    }

    /** @return its identity; empty when the name is taken */
    Optional<Integer> insertDepartment(String name) {
        return jdbc.sql(SqlFiles.get("account/insert-department"))
                .param("name", name)
                .query(Integer.class)
                .optional();
    }

    Optional<String> findDepartment(int id) {
        return jdbc.sql(SqlFiles.get("account/find-department"))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void renameDepartment(int id, String name) {
        jdbc.sql(SqlFiles.get("account/rename-department"))
                .param("id", id)
                .param("name", name)
                .update();
    }

    void deleteDepartment(int id) {
        jdbc.sql(SqlFiles.get("account/delete-department")).param("id", id).update();
    }
}
