package org.jingtu.cleaning;

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

    /** All that clean, by id. */
    public List<CleaningVehicle> listVehicles() {
        return repository.listVehicles();
    }

    /** Changes whenever a zone, a vehicle or a kind of vehicles changes. */
    public String dataVersion() {
        return repository.dataVersion();
    }
}
