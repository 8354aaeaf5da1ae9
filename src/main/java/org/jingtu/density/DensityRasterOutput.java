package org.jingtu.density;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jingtu.ogc.OgcViewer;
import org.jingtu.ogc.process.OutputDescription;
import org.jingtu.ogc.process.ProcessOutput;
import org.springframework.stereotype.Component;

/** The raster of a density run, for other programs. */
@Component
class DensityRasterOutput implements ProcessOutput {
    private static final OutputDescription DESCRIPTION = new OutputDescription(
            "raster", "密度栅格(件/公顷)", "Raster of densities in issues per hectare", OutputDescription.GEOTIFF);

    private final DensityService service;

    DensityRasterOutput(DensityService service) {
        this.service = service;
    }

    @Override
    public String process() {
        return DensityProcess.ID;
    }

    @Override
    public OutputDescription description() {
        return DESCRIPTION;
    }

    @Override
    public void write(UUID run, OgcViewer viewer, OutputStream out) throws IOException {
        service.writeRaster(run, out);
    }
}
