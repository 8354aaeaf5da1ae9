package org.jingtu.issue.casework;

import static org.jingtu.account.Role.ADMIN;
import static org.jingtu.account.Role.CREW;
import static org.jingtu.account.Role.INSPECTOR;
import static org.jingtu.account.Role.LEADER;
import static org.jingtu.account.Role.PLANNER;
import static org.jingtu.issue.casework.CaseState.CLOSED;
import static org.jingtu.issue.casework.CaseState.DISPATCHED;
import static org.jingtu.issue.casework.CaseState.FED_BACK;
import static org.jingtu.issue.casework.CaseState.FILED;
import static org.jingtu.issue.casework.CaseState.HANDLING;
import static org.jingtu.issue.casework.CaseState.REPORTED;
import static org.jingtu.issue.casework.CaseStep.DISMISS;
import static org.jingtu.issue.casework.CaseStep.DISPATCH;
import static org.jingtu.issue.casework.CaseStep.ESCALATE;
import static org.jingtu.issue.casework.CaseStep.FEED_BACK;
import static org.jingtu.issue.casework.CaseStep.FILE;
import static org.jingtu.issue.casework.CaseStep.HANDLE;
import static org.jingtu.issue.casework.CaseStep.JOIN;
import static org.jingtu.issue.casework.CaseStep.REOPEN;
import static org.jingtu.issue.casework.CaseStep.REWORK;
import static org.jingtu.issue.casework.CaseStep.VERIFY;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jingtu.account.Role;

/**
 * Who may take which step from which state, and what it needs; where the step leads. Knows nothing of databases.
 *
 * <p>Example: an inspector verifies a case that was fed back with one photograph by somebody else, and the rule asks for
 * one: it is closed. The same by whoever fed it back is refused.
 */
final class CaseFlow {
    /** What a step cannot do without. */
    enum Need {
        REMARK,
        DEPARTMENT,
        /** As many as the rule for the category says; those on record count. */
        AFTER_PHOTO,
        /** Not whoever said that it is done. */
        ANOTHER_PERSON,
        OVERDUE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line of the table. */
    record Line(CaseStep step, Set<CaseState> from, Set<Role> roles, Set<Need> needs) {}

    /** What is wrong with a step: its state, its role, or what it lacks. */
    enum Refusal {
        WRONG_STATE,
        WRONG_ROLE,
        REMARK_MISSING,
        DEPARTMENT_MISSING,
        EVIDENCE_MISSING,
        SAME_PERSON,
        NOT_OVERDUE
    }

    private static final Set<Role> DESK = Set.of(ADMIN, PLANNER, INSPECTOR);
    private static final Set<Role> DISPATCHERS = Set.of(ADMIN, PLANNER);
    /** Departments without accounts report to the dispatcher. */
    private static final Set<Role> HANDLERS = Set.of(ADMIN, PLANNER, CREW);

    static final List<Line> LINES = List.of(
            new Line(FILE, Set.of(REPORTED), DESK, Set.of()),
            new Line(DISMISS, Set.of(REPORTED, FILED), DESK, Set.of(Need.REMARK)),
            new Line(DISPATCH, Set.of(FILED, DISPATCHED, HANDLING), DISPATCHERS, Set.of(Need.DEPARTMENT)),
            new Line(HANDLE, Set.of(DISPATCHED), HANDLERS, Set.of()),
            new Line(FEED_BACK, Set.of(REPORTED, FILED, DISPATCHED, HANDLING), HANDLERS, Set.of(Need.AFTER_PHOTO)),
            new Line(VERIFY, Set.of(FED_BACK), DESK, Set.of(Need.AFTER_PHOTO, Need.ANOTHER_PERSON)),
            new Line(REWORK, Set.of(FED_BACK), DESK, Set.of(Need.REMARK)),
            new Line(REOPEN, Set.of(CLOSED), DESK, Set.of(Need.REMARK)),
            new Line(
                    ESCALATE,
                    Set.of(FILED, DISPATCHED, HANDLING),
                    Set.of(ADMIN, PLANNER, INSPECTOR, LEADER),
                    Set.of(Need.OVERDUE)),
            new Line(
                    JOIN,
                    Set.of(REPORTED, FILED, DISPATCHED, HANDLING, FED_BACK),
                    Set.of(ADMIN, PLANNER, INSPECTOR, CREW),
                    Set.of()));

    private CaseFlow() {}

    /** Why a step may not be taken; empty when it may. */
    static Optional<Refusal> refusal(CaseSituation at, CaseMove move) {
        Line line = line(move.step());
        if (!line.roles().contains(move.role())) {
            return Optional.of(Refusal.WRONG_ROLE);
        }
        if (!line.from().contains(at.state())) {
            return Optional.of(Refusal.WRONG_STATE);
        }
        return line.needs().stream()
                .sorted()
                .filter(need -> !isMet(need, at, move))
                .map(CaseFlow::refusalFor)
                .findFirst();
    }

    private static boolean isMet(Need need, CaseSituation at, CaseMove move) {
        return switch (need) {
            case REMARK -> move.remark();
            case DEPARTMENT -> move.department() || (at.hasDepartment() && at.state() == FILED);
            case AFTER_PHOTO -> photos(at, move) >= at.rules().afterPhotos();
            case ANOTHER_PERSON -> !at.handledBy().contains(move.username());
            case OVERDUE -> at.overdue();
        };
    }

    /** Feedback shows the place as it is now; a verifier may rely on what feedback showed. */
    private static int photos(CaseSituation at, CaseMove move) {
        return move.step() == VERIFY ? at.afterPhotos() + move.photos() : move.photos();
    }

    private static Refusal refusalFor(Need need) {
        return switch (need) {
            case REMARK -> Refusal.REMARK_MISSING;
            case DEPARTMENT -> Refusal.DEPARTMENT_MISSING;
            case AFTER_PHOTO -> Refusal.EVIDENCE_MISSING;
            case ANOTHER_PERSON -> Refusal.SAME_PERSON;
            case OVERDUE -> Refusal.NOT_OVERDUE;
        };
    }

    /** Where an allowed step leads. */
    static CaseState target(CaseStep step, CaseSituation at) {
        return switch (step) {
            case FILE -> FILED;
            case DISPATCH -> DISPATCHED;
            case HANDLE, REWORK -> HANDLING;
            case FEED_BACK -> at.rules().verification() ? FED_BACK : CLOSED;
            case DISMISS, VERIFY -> CLOSED;
            case REOPEN -> at.dismissed() ? REPORTED : at.hasDepartment() ? DISPATCHED : FILED;
            case ESCALATE, JOIN -> at.state();
        };
    }

    /** Whether a step sends work back that was said to be done; it counts as rework and has a new deadline. */
    static boolean isRework(CaseStep step, CaseSituation at) {
        return step == REWORK || (step == REOPEN && !at.dismissed());
    }

    /** Steps that somebody could take now, given what each needs, in the order of a case's life. */
    static List<Line> possible(CaseSituation at, String username, Role role) {
        return LINES.stream()
                .filter(line -> line.from().contains(at.state()) && line.roles().contains(role))
                .filter(line -> !line.needs().contains(Need.OVERDUE) || at.overdue())
                .filter(line -> !line.needs().contains(Need.ANOTHER_PERSON)
                        || !at.handledBy().contains(username))
                .toList();
    }

    /** What a possible step still lacks. */
    static List<Need> lacking(Line line, CaseSituation at, String username, Role role) {
        CaseMove bare = new CaseMove(line.step(), username, role, false, false, 0);
        return line.needs().stream()
                .sorted()
                .filter(need -> !isMet(need, at, bare))
                .toList();
    }

    private static Line line(CaseStep step) {
        return LINES.stream().filter(line -> line.step() == step).findFirst().orElseThrow();
    }
}
