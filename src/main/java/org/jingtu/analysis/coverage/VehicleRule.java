package org.jingtu.analysis.coverage;

/**
 * How a vehicle's track is read.
 *
 * @param vehicle number that its pieces carry
 * @param halfSwathMetres half of the width that it cleans; 0 for vehicles that do not clean
 * @param workingSpeed metres a second; faster is driving without cleaning when there is no brush sensor
 * @param possibleSpeed metres a second; faster is an error of the position
 */
public record VehicleRule(int vehicle, double halfSwathMetres, double workingSpeed, double possibleSpeed) {}
