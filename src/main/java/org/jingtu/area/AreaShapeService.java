package org.jingtu.area;

import java.util.ArrayList;
import java.util.List;
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
        List<Long> ids = new ArrayList<>();
        List<String> kindOf = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        repository.each(kinds, (id, kind, name, wkb) -> {
            ids.add(id);
            kindOf.add(kind);
            names.add(name);
            geometries.add(Shapes.read(wkb));
        });
        return new AreaShapes(ids, kindOf, names, new PlanarGeometries(plane).polygons(geometries));
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
