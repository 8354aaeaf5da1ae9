package org.jingtu.issue;

import java.sql.Timestamp;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssueAssignmentRepository {
    private final JdbcClient jdbc;

    IssueAssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Identity of the department of a name, which is registered when it is new. */
    int registerDepartment(String name) {
        return jdbc.sql(SqlFiles.get("issue/register-department"))
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    long insert(AssignedIssue item, String status, @Nullable Integer department) {
        return jdbc.sql(SqlFiles.get("issue/insert-assigned"))
                .param("number", item.number())
                .param("category", item.category())
                .param("source", item.source())
                .param("status", status)
                .param("round", item.round())
                .param("description", item.description())
                .param("address", item.address())
                .param("department", department)
                .param("owner", item.owner())
                .param("reportedAt", Timestamp.from(item.reportedAt()))
                .param("deadline", Timestamp.from(item.deadline()))
                .param("lon", item.longitude())
                .param("lat", item.latitude())
                .param("locatedBy", item.locatedBy())
                .query(Long.class)
                .single();
    }

    int countTouched(int round) {
        return jdbc.sql(SqlFiles.get("issue/count-touched"))
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    int deleteAll(int round) {
        return jdbc.sql(SqlFiles.get("issue/delete-assigned"))
                .param("round", round)
                .update();
    }
}
