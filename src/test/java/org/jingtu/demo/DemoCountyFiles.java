package org.jingtu.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The demo county as files in a folder, for tests that work on files. */
public final class DemoCountyFiles {
    private DemoCountyFiles() {}

    /**
     * Writes {@code issues.csv}, {@code areas.geojson}, {@code roads.geojson}, {@code zones.geojson}, {@code
     * planted.csv} (outlines of places with planted truth) and {@code tracks.csv} (sweepers on the last day).
     */
    public static void write(Path folder) throws IOException {
        DemoCounty county = DemoCounty.standard();
        DemoFiles files = new DemoFiles(county);
        files.writeLedger(folder.resolve("issues.csv"));
        files.writeAreas(folder.resolve("areas.geojson"));
        files.writeRoads(folder.resolve("roads.geojson"));
        files.writeZones(folder.resolve("zones.geojson"));
        DemoGeometry geometry = new DemoGeometry(county.plane());
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("planted.csv"))) {
            out.write("id;wkt\n");
            for (Planted place : Planted.values()) {
                if (place.outline().size() > 0) {
                    out.write(place.name() + ";" + geometry.polygon(place.outline()) + "\n");
                }
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("tracks.csv"))) {
            out.write("vehicle,time,x,y\n");
            county.cleaningDays().play(DemoCalendar.DAYS - 1, track -> writeSwept(track, out));
        }
    }

    private static void writeSwept(DemoTrack track, BufferedWriter out) {
        try {
            for (int i = 0; i < track.size(); i++) {
                if (track.brush(i) == 1) {
                    out.write(track.vehicle() + "," + Instant.ofEpochSecond(track.epochSecond(i)) + ","
                            + track.longitude(i) + "," + track.latitude(i) + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
