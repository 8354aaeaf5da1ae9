package org.jingtu.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.geo.Shapes;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;

/** Hands areas to analyses. */
@Service
public class AreaShapeService {
    private final AreaShapeRepository repository;

    AreaShapeService(AreaShapeRepository repository) {
        this.repository = repository;
    }

    /** Areas of some kinds; of all but the county itself when none is named. */
    public AreaShapes list(List<String> kinds, MetricCrs plane) {
        Collected areas = new Collected();
        repository.each(kinds, areas::add);
        return areas.shapes(plane);
    }

    /** One area by its number or by its id in the source; empty when there is none. */
    public AreaShapes find(String area, MetricCrs plane) {
        Collected areas = new Collected();
        repository.eachNamed(area, areas::add);
        return areas.shapes(plane);
    }

    private static final class Collected {
        private final List<Long> ids = new ArrayList<>();
        private final List<String> kindOf = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<Geometry> geometries = new ArrayList<>();

        void add(long id, String kind, String name, byte[] wkb) {
            ids.add(id);
            kindOf.add(kind);
            names.add(name);
            geometries.add(Shapes.read(wkb));
        }

        AreaShapes shapes(MetricCrs plane) {
            return new AreaShapes(ids, kindOf, names, new PlanarGeometries(plane).polygons(geometries));
        }
    }

    /** The number of the area of a kind with this name. */
    public Optional<Long> findNumber(String kind, String name) {
        return repository.findNumber(kind, name);
    }

    public boolean isKind(String code) {
        return repository.isKind(code);
    }

    /** Kinds of which the county has an area, in the catalogue's order. */
    public List<String> listKindsInUse() {
        return repository.listKindsInUse();
    }

    /** Changes whenever an area changes. */
    public String dataVersion() {
        return repository.dataVersion();
    }
}
