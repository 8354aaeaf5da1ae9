package org.jingtu.issue.casework;

import org.jspecify.annotations.Nullable;

/**
 * What decides about the next step of a case.
 *
 * @param dismissed closed because it was no case
 * @param hasDepartment whether it was dispatched to somebody
 * @param overdue whether its deadline has passed
 * @param afterPhotos photographs of the place since it was last sent back
 * @param fedBackBy who said last that it is done, null when nobody did here
 */
record CaseSituation(
        CaseState state,
        boolean dismissed,
        boolean hasDepartment,
        boolean overdue,
        int afterPhotos,
        @Nullable String fedBackBy,
        CaseRules rules) {
    CaseSituation withoutDepartment() {
        return new CaseSituation(state, dismissed, false, overdue, afterPhotos, fedBackBy, rules);
    }
}
