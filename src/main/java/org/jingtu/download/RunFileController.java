package org.jingtu.download;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RunFileController {
    private final RunFileService service;

    RunFileController(RunFileService service) {
        this.service = service;
    }

    /**
     * What a run found, as a file; the name of the file and each row name the run.
     *
     * @param format {@code tif} for densities; csv, xlsx, geojson, gpkg, shp or kml for everything else
     * @param bbox west,south,east,north in degrees: only what touches it; a raster always goes out whole
     */
    @GetMapping("/api/v1/runs/{run}/file")
    void download(
            @PathVariable UUID run,
            @RequestParam(defaultValue = "gpkg") String format,
            @RequestParam(required = false) @Nullable String bbox,
            HttpServletResponse response)
            throws IOException {
        RunFile file = service.prepare(run, format, bbox == null ? Extent.EVERYWHERE : Extent.parse(bbox));
        response.setContentType(file.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        service.write(file, response.getOutputStream());
    }
}
