package org.jingtu.issue.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jingtu.account.Account;
import org.jingtu.account.AccountService;
import org.jingtu.account.Role;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.issue.HandlingDeadlines;
import org.jingtu.issue.IssueEvent;
import org.jingtu.issue.IssueHistory;
import org.jingtu.issue.ReportedIssue;
import org.jingtu.platform.ConflictException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes steps with cases as {@link CaseFlow} and the dated rules allow; each is a line of the case's history. */
@Service
public class CaseService {
    private static final Duration LATELY = Duration.ofDays(365);

    private final CaseRepository repository;
    private final AccountService accounts;
    private final HandlingDeadlines deadlines;
    private final IssueHistory history;
    private final CountyService counties;

    CaseService(
            CaseRepository repository,
            AccountService accounts,
            HandlingDeadlines deadlines,
            IssueHistory history,
            CountyService counties) {
        this.repository = repository;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.history = history;
        this.counties = counties;
    }

    /**
     * Takes a step.
     *
     * @throws ConflictException {@code case-moved} when the case is no longer where the request says, {@code
     *     issue-closed}, {@code case-step-impossible}
     * @throws UnusableDataException {@code remark-missing}, {@code department-missing}, {@code department-unknown},
     *     {@code evidence-missing}, {@code same-person}, {@code not-overdue}, {@code deadline-passed}, {@code
     *     photo-unknown}
     * @throws AccessDeniedException when the account's role does not take such steps
     */
    @Transactional
    public ReportedIssue take(CaseStepRequest asked) {
        Role role = role(asked.username());
        repository.lock(asked.issue());
        CaseRepository.Standing standing = get(asked.issue());
        if (asked.from() != null && asked.from() != standing.state()) {
            throw new ConflictException(
                    "case-moved",
                    "Issue " + standing.number() + " is " + standing.state().code() + " meanwhile.");
        }
        CaseSituation at = situation(standing);
        CaseMove move = new CaseMove(
                asked.step(),
                asked.username(),
                role,
                !asked.remark().isBlank(),
                asked.departmentId() != null,
                asked.photos().size());
        CaseFlow.refusal(at, move).ifPresent(refusal -> refuse(refusal, standing, asked.step()));
        return move(asked, standing, at);
    }

    private ReportedIssue move(CaseStepRequest asked, CaseRepository.Standing standing, CaseSituation at) {
        boolean dispatch = asked.step() == CaseStep.DISPATCH;
        Integer departmentId = dispatch ? asked.departmentId() : null;
        if (departmentId != null && !repository.isDepartment(departmentId)) {
            throw new UnusableDataException("department-unknown", "There is no department " + departmentId + ".");
        }
        boolean rework = CaseFlow.isRework(asked.step(), at);
        Instant deadline = dispatch || rework ? deadline(asked, standing.category()) : null;
        CaseState to = CaseFlow.target(asked.step(), at);
        IssueEvent event = new IssueEvent(
                asked.issue(),
                asked.at(),
                asked.step().code(),
                standing.state().code(),
                to.code(),
                asked.username(),
                asked.remark().strip(),
                departmentId,
                dispatch ? asked.owner() : null,
                deadline);
        repository.move(event, resolution(asked.step(), to), asked.step() == CaseStep.ESCALATE, rework);
        history.add(event, stage(asked.step()), asked.photos());
        return new ReportedIssue(
                standing.id(), standing.number(), to.code(), deadline == null ? standing.deadline() : deadline);
    }

    private @Nullable Instant deadline(CaseStepRequest asked, String category) {
        Instant given = asked.deadline();
        if (given != null && !given.isAfter(asked.at())) {
            throw new UnusableDataException("deadline-passed", "The deadline has passed before the work begins.");
        }
        return given != null ? given : deadlines.find(category, asked.at()).orElse(null);
    }

    private static @Nullable String resolution(CaseStep step, CaseState to) {
        return to != CaseState.CLOSED ? null : step == CaseStep.DISMISS ? "dismissed" : "solved";
    }

    private static String stage(CaseStep step) {
        return switch (step) {
            case FEED_BACK, HANDLE -> "after";
            case VERIFY, REWORK, REOPEN -> "check";
            default -> "report";
        };
    }

    private static void refuse(CaseFlow.Refusal refusal, CaseRepository.Standing standing, CaseStep step) {
        String what = "Issue " + standing.number() + ", " + step.code() + ": ";
        throw switch (refusal) {
            case WRONG_ROLE -> new AccessDeniedException(what + "not for this role");
            case WRONG_STATE ->
                standing.state() == CaseState.CLOSED
                        ? new ConflictException("issue-closed", "Issue " + standing.number() + " is closed already.")
                        : new ConflictException(
                                "case-step-impossible",
                                what + "not while it is " + standing.state().code() + ".");
            case REMARK_MISSING -> new UnusableDataException("remark-missing", what + "say why.");
            case DEPARTMENT_MISSING -> new UnusableDataException("department-missing", what + "say who handles it.");
            case EVIDENCE_MISSING ->
                new UnusableDataException("evidence-missing", what + "the rule asks for photographs of the place now.");
            case SAME_PERSON ->
                new UnusableDataException("same-person", what + "whoever said that it is done does not verify it.");
            case NOT_OVERDUE -> new UnusableDataException("not-overdue", what + "its deadline has not passed.");
        };
    }

    private CaseRepository.Standing get(long id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("issue " + id));
    }

    private Role role(String username) {
        return accounts.find(username)
                .map(Account::role)
                .orElseThrow(() -> new AccessDeniedException("no account " + username));
    }

    private CaseSituation situation(CaseRepository.Standing standing) {
        Instant deadline = standing.deadline();
        Instant now = counties.now();
        return new CaseSituation(
                standing.state(),
                standing.dismissed(),
                standing.hasDepartment(),
                deadline != null && deadline.isBefore(now),
                standing.afterPhotos(),
                standing.handledBy(),
                repository.getRules(standing.category(), counties.today(), standing.inRound()));
    }

    /** What an account could do now with a case, and what that would need. */
    Options options(long id, String username) {
        CaseRepository.Standing standing = get(id);
        Role role = role(username);
        CaseSituation at = situation(standing);
        List<Possible> possible = CaseFlow.possible(at, username, role).stream()
                .map(line -> new Possible(
                        line.step().code(),
                        CaseFlow.target(line.step(), at).code(),
                        CaseFlow.lacking(line, at, username, role).stream()
                                .map(CaseFlow.Need::code)
                                .toList()))
                .toList();
        LocalDate today = counties.today();
        Optional<CaseRepository.Department> usual = repository.suggestDepartment(
                standing.category(),
                today.atStartOfDay(CountyService.ZONE).toInstant().minus(LATELY));
        return new Options(
                standing.state().code(),
                possible,
                usual.orElse(null),
                deadlines
                        .find(standing.category(), counties.moment(Instant.now()))
                        .orElse(null),
                at.overdue() && isEscalationDue(standing, at.rules()));
    }

    private boolean isEscalationDue(CaseRepository.Standing standing, CaseRules rules) {
        Instant deadline = Objects.requireNonNull(standing.deadline());
        return deadlines.after(deadline, rules.escalationHours()).isBefore(counties.now());
    }

    /** @param to where the step leads @param needs what it still lacks: remark, department, after_photo */
    record Possible(String step, String to, List<String> needs) {}

    /**
     * What an account could do with a case.
     *
     * @param usual who has most cases of this category, null when nobody had any
     * @param deadlineByRule of work that begins now
     * @param escalationDue overdue by more than the rule allows
     */
    record Options(
            String state,
            List<Possible> possible,
            CaseRepository.@Nullable Department usual,
            @Nullable Instant deadlineByRule,
            boolean escalationDue) {}
}
