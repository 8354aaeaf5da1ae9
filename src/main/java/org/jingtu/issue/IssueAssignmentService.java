package org.jingtu.issue;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files the items of inspection rounds as issues, and takes them back. */
@Service
public class IssueAssignmentService {
    private final IssueAssignmentRepository repository;
    private final IssueHistory history;

    IssueAssignmentService(IssueAssignmentRepository repository, IssueHistory history) {
        this.repository = repository;
        this.history = history;
    }

    /**
     * Files items: dispatched where a department is named, filed otherwise. The first line of each one's history says
     * so.
     *
     * @param at by the county's clock
     */
    @Transactional
    public void assign(List<AssignedIssue> items, Instant at, String username) {
        for (AssignedIssue item : items) {
            Integer department = item.department() == null ? null : repository.registerDepartment(item.department());
            String status = department == null ? "filed" : "dispatched";
            long id = repository.insert(item, status, department);
            IssueEvent event = new IssueEvent(
                    id, at, "assign", null, status, username, "", department, item.owner(), item.deadline());
            history.add(event, "report", List.of());
        }
    }

    /** How many items of a round somebody has worked on since they were assigned. */
    public int countTouched(int round) {
        return repository.countTouched(round);
    }

    /** Removes the items of a round with their history. @return how many */
    @Transactional
    public int removeAll(int round) {
        return repository.deleteAll(round);
    }
}
