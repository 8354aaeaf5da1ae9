package org.jingtu.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The pictures of {@code docs/methods}: the command of each page, run on the files of the demo county, and drawn. */
final class MethodFigures {
    private final DemoRuns runs;

    MethodFigures(Path folder) throws IOException {
        this.runs = new DemoRuns(folder);
    }

    /** Drawings by the name of their page. */
    Map<String, Supplier<String>> all() {
        MethodMaps maps = new MethodMaps(runs);
        MethodCharts charts = new MethodCharts(runs);
        Map<String, Supplier<String>> figures = new LinkedHashMap<>();
        figures.put("density", maps::density);
        figures.put("hotspots", maps::hotspots);
        figures.put("outliers", maps::outliers);
        figures.put("autocorrelation", charts::autocorrelation);
        figures.put("clusters", maps::clusters);
        figures.put("emerging", maps::emerging);
        figures.put("knox", charts::knox);
        figures.put("scan", maps::scan);
        figures.put("ripley", charts::ripley);
        figures.put("effect", charts::effect);
        figures.put("coverage", maps::coverage);
        figures.put("matching", maps::matching);
        figures.put("zonal", maps::zonal);
        figures.put("siting", maps::siting);
        return figures;
    }
}
