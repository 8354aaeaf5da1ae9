package org.jingtu.issue.casework;

import java.util.Set;

/**
 * What decides about the next step of a case.
 *
 * @param dismissed closed because it was no case
 * @param hasDepartment whether it was dispatched to somebody
 * @param overdue whether its deadline has passed
 * @param afterPhotos photographs of the place since it was last sent back
 * @param handledBy accounts that have no say in its verification: whoever said last that it is done; for an item of an
 *     inspection round also whoever worked on it or belongs to its department
 */
record CaseSituation(
        CaseState state,
        boolean dismissed,
        boolean hasDepartment,
        boolean overdue,
        int afterPhotos,
        Set<String> handledBy,
        CaseRules rules) {
    CaseSituation {
        handledBy = Set.copyOf(handledBy);
    }

    CaseSituation withoutDepartment() {
        return new CaseSituation(state, dismissed, false, overdue, afterPhotos, handledBy, rules);
    }
}
