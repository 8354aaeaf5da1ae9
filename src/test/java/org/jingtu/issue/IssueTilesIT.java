package org.jingtu.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingtu.platform.SqlFiles;
import org.jingtu.support.TestDatabase;
import org.jingtu.support.VectorTile;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Tiles of 200,000 issues: from memory they say what the database says, and stay small under every filter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssueTilesIT {
    private static final List<Map<String, String>> FILTERS = List.of(
            Map.of(),
            Map.of("category", "littering"),
            Map.of("category", "littering,no_such_category", "status", "closed"),
            Map.of("source", "public"),
            Map.of("from", "2026-06-05", "to", "2026-06-11"));

    private final TestDatabase database = TestDatabase.create();
    private final NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(database.dataSource());
    private final IssueColumnsRepository repository = new IssueColumnsRepository(jdbc);
    private IssueColumns columns = IssueColumns.EMPTY;

    /** 4 × 4 km, a quarter of the issues within 100 m; drawn from their numbers, so that they are always the same. */
    @BeforeAll
    void fill() {
        database.jdbc()
                .sql("insert into issue (source_id, category, source, status, reported_at, geom)"
                        + " select 'I' || i, case i % 3 when 0 then 'littering' else 'exposed_rubbish' end,"
                        + " case i % 10 when 9 then 'public' else 'patrol' end,"
                        + " case i % 5 when 0 then 'reported' else 'closed' end,"
                        + " timestamptz '2026-06-01 00:00+08' + (i % 40320) * interval '1 minute',"
                        + " st_setsrid(st_makepoint(113.6 + a * s, 27.2 + b * s), 4490)"
                        + " from (select i, (hashint4(i) & 65535) / 65536.0 - 0.5 as a,"
                        + " (hashint4(i + 1000000) & 65535) / 65536.0 - 0.5 as b,"
                        + " case i % 4 when 0 then 0.001 else 0.04 end as s from generate_series(1, 200000) i) p")
                .update();
        columns = read();
    }

    @AfterAll
    void drop() {
        database.close();
    }

    private IssueColumns read() {
        IssueColumnsRepository.State state = repository.state();
        IssueColumns.Builder builder = new IssueColumns.Builder(0);
        repository.read(state.words(), null, builder, 1_000_000);
        return builder.build(state.words());
    }

    private static TileAddress tileAt(double longitude, double latitude, int z) {
        double n = 1 << z;
        double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
        return new TileAddress(z, (int) ((longitude + 180) / 360 * n), (int) ((1 - y / Math.PI) / 2 * n));
    }

    private byte[] fromDatabase(TileAddress tile, Map<String, String> filter) {
        Map<String, @Nullable Object> bound = new HashMap<>(IssueFilter.bind(filter));
        bound.put("username", null);
        bound.put("place", null);
        bound.put("lattice", 32);
        bound.put("z", tile.z());
        bound.put("x", tile.x());
        bound.put("y", tile.y());
        return Objects.requireNonNullElse(
                jdbc.queryForObject(SqlFiles.get("issue/tile-issues"), bound, byte[].class), new byte[0]);
    }

    private byte[] fromMemory(TileAddress tile, Map<String, String> filter) {
        return new IssueTileDrawing(columns, IssueFilter.bind(filter)).draw(tile);
    }

    private static List<VectorTile.Point> sorted(byte[] tile) {
        return VectorTile.points(tile).stream()
                .sorted(Comparator.comparing(VectorTile.Point::id)
                        .thenComparing(p -> (Long) p.properties().get("n"))
                        .thenComparing(VectorTile.Point::x)
                        .thenComparing(VectorTile.Point::y))
                .toList();
    }

    private static long count(List<VectorTile.Point> points) {
        return points.stream().mapToLong(p -> (Long) p.properties().get("n")).sum();
    }

    @Test
    void memoryAndDatabaseSayTheSame() {
        for (int z : new int[] {3, 12, 14, 17, 19}) {
            for (Map<String, String> filter : FILTERS) {
                TileAddress tile = tileAt(113.6003, 27.2002, z);
                List<VectorTile.Point> memory = sorted(fromMemory(tile, filter));
                List<VectorTile.Point> table = sorted(fromDatabase(tile, filter));
                assertThat(memory.size()).as("%s %s", tile, filter).isEqualTo(table.size());
                assertThat(count(memory))
                        .as("%s %s", tile, filter)
                        .isEqualTo(count(table))
                        .isPositive();
                assertThat(memory.stream().map(VectorTile.Point::id))
                        .containsExactlyElementsOf(
                                table.stream().map(VectorTile.Point::id).toList());
            }
        }
    }

    @Test
    void aSinglePointHasItsPlaceAndProperties() {
        TileAddress tile = tileAt(113.618, 27.218, 17);
        List<VectorTile.Point> memory = sorted(fromMemory(tile, Map.of()));
        List<VectorTile.Point> table = sorted(fromDatabase(tile, Map.of()));
        assertThat(memory).isNotEmpty().hasSameSizeAs(table);
        for (int i = 0; i < memory.size(); i++) {
            VectorTile.Point ours = memory.get(i);
            VectorTile.Point theirs = table.get(i);
            assertThat(ours.id()).isPositive().isEqualTo(theirs.id());
            assertThat(ours.properties()).isEqualTo(theirs.properties());
            assertThat(Math.abs(ours.x() - theirs.x())).isLessThanOrEqualTo(1);
            assertThat(Math.abs(ours.y() - theirs.y())).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void everyTileStaysWithinTheBudgetUnderEveryFilter() {
        for (int z = 0; z <= 22; z++) {
            for (Map<String, String> filter : FILTERS) {
                TileAddress tile = tileAt(113.6003, 27.2002, z);
                assertThat(fromMemory(tile, filter).length)
                        .as("%s %s", tile, filter)
                        .isLessThanOrEqualTo(SqlTileLayer.BUDGET_BYTES);
            }
        }
    }

    @Test
    void aChangedIssueIsReadAgainWithoutTheOthers() {
        long id = columns.ids[7];
        IssueColumns.Builder builder = columns.without(each -> each == id, 1);
        database.jdbc()
                .sql("update issue set status = case status when 'closed' then 'reported' else 'closed' end,"
                        + " reported_at = reported_at + interval '1 day' where id = :id")
                .param("id", id)
                .update();
        repository.read(columns.words, List.of(id), builder, 1_000_000);
        IssueColumns patched = builder.build(columns.words);
        IssueColumns anew = read();
        assertThat(patched.size).isEqualTo(200_000);
        assertThat(patched.keys).isEqualTo(anew.keys);
        assertThat(patched.statuses[indexOf(patched, id)])
                .isEqualTo(anew.statuses[indexOf(anew, id)])
                .isNotEqualTo(columns.statuses[7]);
        assertThat(patched.days[indexOf(patched, id)]).isEqualTo(columns.days[7] + 1);
    }

    /** Its issues go without a line of history: all have to be read again, and kept tiles are out of date. */
    @Test
    void undoingARoundChangesTheState() {
        String before = repository.state().imports();
        database.jdbc()
                .sql("insert into inspection_round (name, source, inspected_on, file_name, created_by, created_at)"
                        + " values ('first', 'patrol', '2026-06-01', 'r.xlsx', 'test', now())")
                .update();
        String during = repository.state().imports();
        String version = dataVersion();
        database.jdbc().sql("delete from inspection_round").update();
        assertThat(during).isNotEqualTo(before).isNotEqualTo(repository.state().imports());
        assertThat(dataVersion()).isNotEqualTo(version);
    }

    private String dataVersion() {
        return database.jdbc()
                .sql("select version from data_version")
                .query(String.class)
                .single();
    }

    @Test
    void everyStatusThatAnIssueMayHaveIsAWord() {
        String allowed = database.jdbc()
                .sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'issue_status_check'")
                .query(String.class)
                .single();
        assertThat(columns.words.statuses())
                .allSatisfy(status -> assertThat(allowed).contains("'" + status + "'"));
        assertThat(allowed.split("'", -1).length / 2)
                .isEqualTo(columns.words.statuses().size());
    }

    @Test
    void readingEndsWhenThereAreTooMany() {
        IssueColumns.Builder builder = new IssueColumns.Builder(0);
        repository.read(columns.words, null, builder, 10);
        assertThat(builder.size()).isGreaterThan(10);
    }

    private static int indexOf(IssueColumns columns, long id) {
        for (int i = 0; i < columns.size; i++) {
            if (columns.ids[i] == id) {
                return i;
            }
        }
        throw new AssertionError("no issue " + id);
    }
}
