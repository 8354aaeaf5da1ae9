package org.jingtu.road;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.RowProblem;
import org.jingtu.exchange.batch.ImportRun;
import org.jingtu.exchange.batch.KindWords;
import org.jingtu.exchange.batch.OtherColumns;
import org.jingtu.exchange.batch.StagingRepository;
import org.jingtu.geo.Shapes;
import org.jingtu.platform.BinaryCopy;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes over roads; one of several lines becomes several roads, {@code id}, {@code id#2}, {@code id#3}… */
@Repository
class RoadImportRepository extends StagingRepository {
    private static final Set<String> ONE_WAY = Set.of("1", "-1", "true", "t", "yes", "y", "ft", "tf", "是", "单行");
    private static final double WIDEST = 200;

    RoadImportRepository(JdbcClient jdbc) {
        super(jdbc, "roads", "road");
    }

    @Override
    public RowStager stager(ImportRun run) {
        KindWords grades = new KindWords(run, "road-grade", "unclassified");
        addSynonyms(grades);
        jdbc.sql(SqlFiles.get("road/list-grade-words")).query(row -> {
            grades.add(row.getString("word"), row.getString("code"));
        });
        grades.checkSetting();
        OtherColumns others = new OtherColumns(
                run.reader(), ColumnRole.ID, ColumnRole.NAME, ColumnRole.GRADE, ColumnRole.WIDTH, ColumnRole.ONEWAY);
        return (row, copy) -> {
            List<LineString> lines = row.isPoint() ? List.of() : Shapes.lines(row.geometry());
            if (lines.isEmpty()) {
                return RowProblem.ofRow("wrong-geometry", "A road is a line with a length; this row is none.");
            }
            String own = row.text(ColumnRole.ID);
            String id = own.isEmpty() ? row.fingerprint() : own;
            String grade = grades.code(row, ColumnRole.GRADE);
            String properties = others.json(row);
            for (int part = 0; part < lines.size(); part++) {
                copy.row(9).int8(row.line()).int4(part).text(part == 0 ? id : id + "#" + (part + 1));
                write(row, copy, grade);
                copy.jsonb(properties).bytes(Shapes.ewkb(lines.get(part)));
            }
            return null;
        };
    }

    /** Counts rows of the file, not the lines that they became. */
    @Override
    public long store(ImportRun run) {
        removeDuplicates(run);
        return jdbc.sql(SqlFiles.get("road/store-staged"))
                .param("batch", run.batch())
                .query(Long.class)
                .single();
    }

    private static void write(Feature row, BinaryCopy copy, String grade) throws SQLException {
        copy.text(row.text(ColumnRole.NAME)).text(grade);
        Double width = width(row.text(ColumnRole.WIDTH));
        if (width == null) {
            copy.nothing();
        } else {
            copy.float4(width.floatValue());
        }
        copy.bool(ONE_WAY.contains(row.text(ColumnRole.ONEWAY).toLowerCase(java.util.Locale.ROOT)));
    }

    private static @Nullable Double width(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            return null;
        }
        double metres = Double.parseDouble(text);
        return metres > 0 && metres <= WIDEST ? metres : null;
    }

    private static void addSynonyms(KindWords grades) {
        Properties synonyms = new Properties();
        try (InputStream in = Objects.requireNonNull(
                RoadImportRepository.class.getResourceAsStream("/road-words.properties"), "road-words.properties")) {
            synonyms.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String code : synonyms.stringPropertyNames()) {
            for (String word : synonyms.getProperty(code).split(",")) {
                grades.add(word, code);
            }
        }
    }
}
