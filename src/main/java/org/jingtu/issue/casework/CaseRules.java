package org.jingtu.issue.casework;

/**
 * What the dated rules ask of a case of a category.
 *
 * @param afterPhotos photographs of the place as it is now, before it may be closed
 * @param verification whether somebody else has to look before it is closed
 * @param escalationHours working hours after the deadline from which on a case should be escalated (督办)
 */
public record CaseRules(int afterPhotos, boolean verification, double escalationHours) {}
