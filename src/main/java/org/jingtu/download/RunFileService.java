package org.jingtu.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingtu.density.DensityService;
import org.jingtu.exchange.FeatureSink;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.run.RunService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what runs found as files. */
@Service
public class RunFileService {
    /** Runs whose figures stand in columns of their own; all others keep theirs by name. */
    private static final Map<String, String> TABLES =
            Map.of("hotspots", "download/hotspot-cells", "coverage", "download/stretches");

    private static final String RASTER = "density";

    private final RunService runs;
    private final DensityService densities;
    private final RunFileRepository repository;

    RunFileService(RunService runs, DensityService densities, RunFileRepository repository) {
        this.runs = runs;
        this.densities = densities;
        this.repository = repository;
    }

    /** @throws BadRequestException when the run cannot be written so */
    RunFile prepare(UUID id, String format, Extent extent) {
        String process = runs.get(id).process();
        runs.getDone(id, process);
        boolean raster = format.equalsIgnoreCase("tif");
        if (raster != process.equals(RASTER)) {
            throw new BadRequestException(
                    "format",
                    raster
                            ? "Only densities are rasters; choose gpkg, shp, geojson, csv, xlsx or kml for " + process
                                    + "."
                            : "A density is a raster; choose tif.");
        }
        if (raster) {
            return new RunFile(id, process, null, List.of(), extent);
        }
        FeatureSink.Format chosen = FeatureSink.Format.of(format);
        List<String> columns = TABLES.containsKey(process) ? List.of() : repository.listProperties(id);
        if (chosen == FeatureSink.Format.GPX || columns.isEmpty() && !TABLES.containsKey(process)) {
            throw new BadRequestException(
                    "format",
                    chosen == FeatureSink.Format.GPX
                            ? "GPX holds points; choose gpkg, shp, geojson, csv, xlsx or kml."
                            : "A run of " + process + " says nothing by place; its card has all its figures.");
        }
        return new RunFile(id, process, chosen, columns, extent);
    }

    /** Closes the stream. */
    @Transactional(readOnly = true)
    public void write(RunFile file, OutputStream out) throws IOException {
        FeatureSink.Format format = file.format();
        if (format == null) {
            densities.writeRaster(file.run(), out);
            return;
        }
        out.write(format.mark());
        String table = TABLES.get(file.process());
        if (table == null) {
            repository.writePlaces(file, format, out);
        } else {
            repository.writeTable(table, file, format, out);
        }
    }
}
