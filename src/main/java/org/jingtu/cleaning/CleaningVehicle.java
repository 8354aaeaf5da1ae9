package org.jingtu.cleaning;

/**
 * A vehicle, beacon or person that cleans.
 *
 * @param swathMetres width it cleans, its own or that of its kind
 * @param workingSpeedKmh faster is driving without cleaning, where no brush sensor tells
 */
public record CleaningVehicle(int id, String code, double swathMetres, double workingSpeedKmh) {}
