package org.jingtu.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jingtu.cli.CommandRun;
import org.jingtu.demo.DemoCountyFiles;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Analyses of the demo county by command, and what they wrote. */
class DemoRuns {

    final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();
    static final String ZONES = "zones.geojson";
    static final String LAST_91_DAYS = "issues91.csv";

    DemoRuns(Path folder) throws IOException {
        this.folder = folder;
        DemoCountyFiles.write(folder);
        List<String> ledger = Files.readAllLines(folder.resolve("issues.csv"));
        List<String> latest = new ArrayList<>(List.of(ledger.get(0)));
        ledger.stream()
                .skip(1)
                .filter(row -> row.split(",")[4].compareTo("2026-03-30") >= 0)
                .forEach(latest::add);
        Files.write(folder.resolve(LAST_91_DAYS), latest);
    }

    record Row(JsonNode properties, Geometry shape) {
        String text(String name) {
            return properties.path(name).asString();
        }

        double number(String name) {
            return properties.path(name).asDouble();
        }
    }

    List<Row> features(Path file) {
        try {
            List<Row> rows = new ArrayList<>();
            GeoJsonReader reader = new GeoJsonReader();
            for (JsonNode feature : json.readTree(Files.readString(file)).get("features")) {
                rows.add(new Row(
                        feature.get("properties"),
                        reader.read(feature.get("geometry").toString())));
            }
            return rows;
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command on files of the county: {0} is the output, {1}… are given names. */
    List<Row> run(String command, String... files) {
        Path out = folder.resolve("out.geojson");
        card(command, out, files);
        return features(out);
    }

    JsonNode card(String command, Path out, String... files) {
        List<Object> paths = new ArrayList<>(List.of(out));
        Arrays.stream(files).map(folder::resolve).forEach(paths::add);
        return CommandRun.of(command, paths.toArray()).done().card();
    }

    void write(String name, List<String> lines) {
        try {
            Files.write(folder.resolve(name), lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String[]> csv(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
