package org.jingtu.density;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jingtu.geo.GeoTiff;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws density runs. */
@Service
public class DensityService {
    private static final int FIELDS_KEPT = 4;

    private final RunService runs;
    private final CountyService counties;
    private final DensityRepository repository;
    private final JsonMapper json;
    private final RecentFields recent = new RecentFields(FIELDS_KEPT);

    DensityService(RunService runs, CountyService counties, DensityRepository repository, JsonMapper json) {
        this.runs = runs;
        this.counties = counties;
        this.repository = repository;
        this.json = json;
    }

    /** A web-mercator tile of 256 pixels as PNG; the same for ever. */
    public byte[] drawTile(UUID run, int z, int x, int y) {
        DensityTileImage image = recent.get(run, () -> load(run));
        County county = counties.getPlaced();
        return image.png(z, x, y, MetricCrs.at(county.longitude(), county.latitude()));
    }

    /** A finished run as GeoTIFF: issues per hectare in the plane it was computed in. */
    public void writeRaster(UUID id, OutputStream out) throws IOException {
        Run run = runs.getDone(id, DensityProcess.ID);
        DensityField field = repository.find(id).orElseThrow(() -> new NotFoundException("raster of run " + id));
        String crs = run.card() == null
                ? ""
                : run.card().path("result").path("metricCrs").asString("");
        Path file = Files.createTempFile("density", ".tif");
        try {
            GeoTiff.write(file, field.grid(), field::perHectare, crs);
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private DensityTileImage load(UUID id) {
        Run run = runs.getDone(id, DensityProcess.ID);
        JsonNode card = run.card();
        DensityField field = repository.find(id).orElseThrow(() -> new NotFoundException("raster of run " + id));
        List<Double> breaks = card == null
                ? List.of()
                : json.treeToValue(card.get("result"), DensityResult.class).breaksPerHa();
        return new DensityTileImage(field, breaks);
    }
}
