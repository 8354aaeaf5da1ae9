package org.jingtu.coverage.trace;

import org.jingtu.cleaning.FleetVehicle;

/** A vehicle as the pages name it. */
record TracedVehicle(String code, String name, String kind, String kindZh, String kindEn) {
    static TracedVehicle of(FleetVehicle vehicle) {
        return new TracedVehicle(vehicle.code(), vehicle.name(), vehicle.kind(), vehicle.kindZh(), vehicle.kindEn());
    }
}
