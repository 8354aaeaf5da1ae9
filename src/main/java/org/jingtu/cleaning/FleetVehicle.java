package org.jingtu.cleaning;

/**
 * A vehicle, beacon or collector.
 *
 * @param personal carried by a person; nobody's day is replayed
 * @param swathMetres 0 for what does not clean
 */
public record FleetVehicle(
        int id,
        String code,
        String name,
        String kind,
        String kindZh,
        String kindEn,
        boolean personal,
        double swathMetres,
        double workingSpeedKmh) {
    /** As track cleaning needs it. */
    public CleaningVehicle asCleaning() {
        return new CleaningVehicle(id, code, swathMetres, workingSpeedKmh);
    }
}
