package org.jingtu.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.geo.MetricCrs;
import org.springframework.stereotype.Service;

/** Hands facilities to analyses. */
@Service
public class FacilityShapeService {
    private final FacilityShapeRepository repository;

    FacilityShapeService(FacilityShapeRepository repository) {
        this.repository = repository;
    }

    /** Facilities of these kinds. */
    public FacilityShapes list(List<String> kinds, MetricCrs plane) {
        List<FacilityShapeRepository.Row> rows = repository.list(kinds);
        double[] x = rows.stream()
                .mapToDouble(FacilityShapeRepository.Row::longitude)
                .toArray();
        double[] y =
                rows.stream().mapToDouble(FacilityShapeRepository.Row::latitude).toArray();
        plane.toMetres(x, y);
        List<String> names = new ArrayList<>();
        rows.forEach(row -> names.add(row.name()));
        return new FacilityShapes(names, PlanarPoints.of(x, y));
    }

    /** Codes of all kinds there are. */
    public Set<String> kinds() {
        return repository.kinds();
    }

    /** Changes whenever a facility changes. */
    public String dataVersion() {
        return repository.dataVersion();
    }
}
