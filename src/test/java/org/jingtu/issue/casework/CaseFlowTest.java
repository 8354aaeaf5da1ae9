package org.jingtu.issue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingtu.account.Role.ADMIN;
import static org.jingtu.account.Role.CREW;
import static org.jingtu.account.Role.DEVICE;
import static org.jingtu.account.Role.INSPECTOR;
import static org.jingtu.account.Role.LEADER;
import static org.jingtu.account.Role.PLANNER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jingtu.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseFlowTest {
    private static final CaseRules STRICT = new CaseRules(1, true, 8);
    private static final CaseRules EASY = new CaseRules(0, false, 8);

    private static CaseSituation at(CaseState state, CaseRules rules) {
        return new CaseSituation(state, false, true, true, 1, Set.of("crew"), rules);
    }

    private static CaseMove complete(CaseStep step, String username, Role role) {
        return new CaseMove(step, username, role, true, true, 1);
    }

    private static CaseFlow.@Nullable Refusal refusal(CaseSituation at, CaseMove move) {
        return CaseFlow.refusal(at, move).orElse(null);
    }

    @Test
    void theWholeTable() {
        List<String> lines = new ArrayList<>();
        for (CaseStep step : CaseStep.values()) {
            Set<String> from = new TreeSet<>();
            Set<Role> roles = new TreeSet<>();
            for (CaseState state : CaseState.values()) {
                for (Role role : Role.values()) {
                    if (refusal(at(state, STRICT), complete(step, "somebody", role)) == null) {
                        from.add(state.code());
                        roles.add(role);
                    }
                }
            }
            lines.add(step.code() + " " + from + " " + roles);
        }
        assertThat(lines)
                .containsExactly(
                        "file [reported] [ADMIN, PLANNER, INSPECTOR]",
                        "dismiss [filed, reported] [ADMIN, PLANNER, INSPECTOR]",
                        "dispatch [dispatched, filed, handling] [ADMIN, PLANNER]",
                        "handle [dispatched] [ADMIN, PLANNER, CREW]",
                        "feed_back [dispatched, filed, handling, reported] [ADMIN, PLANNER, CREW]",
                        "verify [fed_back] [ADMIN, PLANNER, INSPECTOR]",
                        "rework [fed_back] [ADMIN, PLANNER, INSPECTOR]",
                        "reopen [closed] [ADMIN, PLANNER, INSPECTOR]",
                        "escalate [dispatched, filed, handling] [ADMIN, PLANNER, LEADER, INSPECTOR]",
                        "join [dispatched, fed_back, filed, handling, reported] [ADMIN, PLANNER, INSPECTOR, CREW]");
        assertThat(CaseFlow.LINES.stream().map(CaseFlow.Line::step))
                .as("each step once")
                .containsExactlyInAnyOrder(CaseStep.values());
        assertThat(Arrays.stream(CaseStep.values())
                        .filter(step -> refusal(at(CaseState.DISPATCHED, STRICT), complete(step, "d", DEVICE)) == null))
                .isEmpty();
    }

    @Test
    void nothingIsClosedWithoutTheEvidenceThatItsRuleAsksFor() {
        CaseSituation bare = new CaseSituation(CaseState.FED_BACK, false, true, false, 0, Set.of("crew"), STRICT);
        CaseMove without = new CaseMove(CaseStep.VERIFY, "inspector", INSPECTOR, false, false, 0);
        assertThat(refusal(bare, without)).isEqualTo(CaseFlow.Refusal.EVIDENCE_MISSING);
        assertThat(refusal(bare, complete(CaseStep.VERIFY, "inspector", INSPECTOR)))
                .isNull();
        assertThat(refusal(at(CaseState.FED_BACK, STRICT), without))
                .as("the feedback's photograph is on record")
                .isNull();
        CaseMove feedback = new CaseMove(CaseStep.FEED_BACK, "crew", CREW, false, false, 0);
        assertThat(refusal(at(CaseState.HANDLING, STRICT), feedback))
                .as("one of an earlier round does not count")
                .isEqualTo(CaseFlow.Refusal.EVIDENCE_MISSING);
        assertThat(refusal(at(CaseState.HANDLING, EASY), feedback)).isNull();
    }

    @Test
    void whoeverSaysThatItIsDoneDoesNotVerifyIt() {
        assertThat(refusal(at(CaseState.FED_BACK, STRICT), complete(CaseStep.VERIFY, "crew", ADMIN)))
                .isEqualTo(CaseFlow.Refusal.SAME_PERSON);
        assertThat(CaseFlow.possible(at(CaseState.FED_BACK, STRICT), "crew", PLANNER))
                .noneMatch(line -> line.step() == CaseStep.VERIFY);
    }

    @Test
    void sendingBackAndDismissingSayWhy() {
        for (CaseStep step : List.of(CaseStep.REWORK, CaseStep.REOPEN, CaseStep.DISMISS)) {
            CaseState from = step == CaseStep.REWORK
                    ? CaseState.FED_BACK
                    : step == CaseStep.REOPEN ? CaseState.CLOSED : CaseState.REPORTED;
            assertThat(refusal(at(from, STRICT), new CaseMove(step, "i", INSPECTOR, false, true, 1)))
                    .isEqualTo(CaseFlow.Refusal.REMARK_MISSING);
        }
        assertThat(refusal(
                        at(CaseState.FILED, STRICT).withoutDepartment(),
                        new CaseMove(CaseStep.DISPATCH, "p", PLANNER, true, false, 0)))
                .isEqualTo(CaseFlow.Refusal.DEPARTMENT_MISSING);
    }

    @Test
    void onlyWhatIsOverdueIsEscalated() {
        CaseSituation intime = new CaseSituation(CaseState.HANDLING, false, true, false, 0, Set.of(), STRICT);
        assertThat(refusal(intime, complete(CaseStep.ESCALATE, "leader", LEADER)))
                .isEqualTo(CaseFlow.Refusal.NOT_OVERDUE);
        assertThat(CaseFlow.possible(intime, "leader", LEADER)).isEmpty();
        assertThat(CaseFlow.possible(at(CaseState.HANDLING, STRICT), "leader", LEADER))
                .extracting(CaseFlow.Line::step)
                .containsExactly(CaseStep.ESCALATE);
    }

    @Test
    void stepsLeadWhereTheRulesSay() {
        assertThat(CaseFlow.target(CaseStep.FEED_BACK, at(CaseState.HANDLING, STRICT)))
                .isEqualTo(CaseState.FED_BACK);
        assertThat(CaseFlow.target(CaseStep.FEED_BACK, at(CaseState.HANDLING, EASY)))
                .isEqualTo(CaseState.CLOSED);
        CaseSituation closed = at(CaseState.CLOSED, STRICT);
        CaseSituation dismissed = new CaseSituation(CaseState.CLOSED, true, false, false, 0, Set.of(), STRICT);
        assertThat(CaseFlow.target(CaseStep.REOPEN, closed)).isEqualTo(CaseState.DISPATCHED);
        assertThat(CaseFlow.target(CaseStep.REOPEN, closed.withoutDepartment())).isEqualTo(CaseState.FILED);
        assertThat(CaseFlow.target(CaseStep.REOPEN, dismissed)).isEqualTo(CaseState.REPORTED);
        assertThat(CaseFlow.isRework(CaseStep.REOPEN, closed)).isTrue();
        assertThat(CaseFlow.isRework(CaseStep.REOPEN, dismissed)).isFalse();
        assertThat(CaseFlow.target(CaseStep.REWORK, at(CaseState.FED_BACK, STRICT)))
                .isEqualTo(CaseState.HANDLING);
    }

    @Test
    void thePageIsToldWhatAStepLacks() {
        CaseSituation filed = at(CaseState.FILED, STRICT).withoutDepartment();
        CaseFlow.Line dispatch = CaseFlow.possible(filed, "planner", PLANNER).stream()
                .filter(line -> line.step() == CaseStep.DISPATCH)
                .findFirst()
                .orElseThrow();
        assertThat(CaseFlow.lacking(dispatch, filed, "planner", PLANNER)).containsExactly(CaseFlow.Need.DEPARTMENT);
    }
}
