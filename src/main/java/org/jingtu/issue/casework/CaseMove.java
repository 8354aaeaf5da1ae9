package org.jingtu.issue.casework;

import org.jingtu.account.Role;

/**
 * A step that somebody wants to take.
 *
 * @param remark whether there is one
 * @param department whether one is named
 * @param photos how many come with it
 */
record CaseMove(CaseStep step, String username, Role role, boolean remark, boolean department, int photos) {}
