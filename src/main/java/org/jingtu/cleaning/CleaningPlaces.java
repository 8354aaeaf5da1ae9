package org.jingtu.cleaning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.geo.Shapes;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;

/** Hands zones and the vehicles that clean them to analyses. */
@Service
public class CleaningPlaces {
    private final CleaningPlacesRepository repository;

    CleaningPlaces(CleaningPlacesRepository repository) {
        this.repository = repository;
    }

    public ZoneShapes listZones(MetricCrs plane) {
        List<Integer> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        repository.eachZone((id, name, wkb) -> {
            ids.add(id);
            names.add(name);
            geometries.add(Shapes.read(wkb));
        });
        return new ZoneShapes(ids, names, new PlanarGeometries(plane).polygons(geometries));
    }

    public boolean hasZones() {
        return repository.hasZones();
    }

    /** All that clean, by id. */
    public List<CleaningVehicle> listVehicles() {
        return repository.listVehicles();
    }

    /** Whether a place (degrees) lies in one of the zones or at most so many metres outside. */
    public boolean isNear(List<Integer> zones, double longitude, double latitude, double metres) {
        return repository.isNear(zones, longitude, latitude, metres);
    }

    /** What crews could not sweep in any shift that touches the window. */
    public List<BlockedStretch> listBlocked(Instant from, Instant to) {
        return repository.listBlocked(from, to);
    }

    /** How often and how long roads are to be cleaned, every edition. */
    public CleaningRules listRules() {
        return repository.listRules();
    }

    /** Changes whenever a zone, a vehicle, a kind of vehicles, a rule on cleaning or a report of a blocked stretch does. */
    public String dataVersion() {
        return repository.dataVersion();
    }
}
