package org.jingtu.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.autocorrelation.ConditionalPermutation;
import org.jingtu.analysis.autocorrelation.LocalMoran;
import org.jingtu.analysis.autocorrelation.Quadrant;
import org.jingtu.analysis.hotspot.Correction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Local Moran: {@code id,x,y,value,i,z,p,q,p_sim,quadrant}; z and p by Sokal's conditional moments. */
@Command(
        name = "outliers",
        mixinStandardHelpOptions = true,
        description = "Places alike or unlike their neighbours (local Moran)")
final class OutliersCommand extends FileAnalysis {
    private static final List<String> COLUMNS =
            List.of("id", "x", "y", "value", "i", "z", "p", "q", "p_sim", "quadrant");
    private static final double LEVEL = 0.05;

    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Option(names = "--value2", paramLabel = "COLUMN", description = "the neighbours' value in the bivariate statistic")
    private @Nullable String second;

    @Mixin
    private WeightOptions neighbourhood = new WeightOptions();

    @Option(names = "--permutations", description = "of the pseudo p-value; default 999")
    private int permutations = 999;

    @Option(names = "--draws", description = "shared (default) by all places, or independent for each")
    private String draws = "shared";

    @Option(names = "--correction", description = "of p into q: fdr (default), by, bonferroni, holm, none")
    private String correction = "fdr";

    @Override
    void analyse() throws IOException {
        requireOptions();
        Table.requireWritable(this);
        Places read = second == null ? places.read(this) : places.read(this, second);
        long start = System.nanoTime();
        SpatialWeights weights = neighbourhood.weightsOfOthers(this, read);
        LocalMoran moran = second == null
                ? LocalMoran.of(read.values(), weights)
                : LocalMoran.bivariate(read.values(), read.column(0), weights);
        ConditionalPermutation permutation = ConditionalPermutation.of(permutations, seed, threads);
        double[] pseudo = (draws.equals("shared") ? permutation : permutation.independent()).pseudoP(moran, progress());
        double[] q = adjusted(moran);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("permutations", permutations);
        card.parameter("draws", draws);
        card.parameter("correction", correction);
        card.parameter("plane", read.plane().code());
        write(read, moran, q, pseudo);
    }

    private void requireOptions() {
        places.require(this);
        neighbourhood.require(this, places.isAreas());
        if (second != null && places.isPoints()) {
            throw usage("--value2 goes with --areas or --cells only");
        }
        if (permutations < 1 || permutations > 1_000_000) {
            throw usage("--permutations is 1 to 1,000,000");
        }
        if (!Set.of("shared", "independent").contains(draws)) {
            throw usage("--draws is shared or independent, not '" + draws + "'");
        }
        if (!Set.of("fdr", "by", "bonferroni", "holm", "none").contains(correction)) {
            throw usage("--correction is fdr, by, bonferroni, holm or none, not '" + correction + "'");
        }
    }

    /** Over the places that have neighbours. */
    private double[] adjusted(LocalMoran moran) {
        int[] tested =
                IntStream.range(0, moran.size()).filter(i -> !moran.isIsland(i)).toArray();
        double[] p = IntStream.of(tested).mapToDouble(moran::p).toArray();
        double[] adjusted = Correction.named(correction).adjust(p, threads);
        double[] q = new double[moran.size()];
        Arrays.fill(q, 1);
        for (int k = 0; k < tested.length; k++) {
            q[tested[k]] = adjusted[k];
        }
        return q;
    }

    private void write(Places read, LocalMoran moran, double[] q, double[] pseudo) throws IOException {
        double[][] xy = read.outputCentres();
        Quadrant[] quadrants = moran.quadrants();
        Map<String, Integer> significant = new LinkedHashMap<>();
        for (Quadrant quadrant : Quadrant.values()) {
            significant.put(quadrant.name(), 0);
        }
        int islands = 0;
        Table table = new Table(COLUMNS);
        for (int i = 0; i < read.size(); i++) {
            boolean island = moran.isIsland(i);
            table.add(
                    List.of(
                            read.id(i),
                            xy[0][i],
                            xy[1][i],
                            read.values()[i],
                            moran.statistic(i),
                            moran.z(i),
                            moran.p(i),
                            q[i],
                            pseudo[i],
                            island ? "" : quadrants[i].name()),
                    read.shape(i));
            islands += island ? 1 : 0;
            if (q[i] <= LEVEL) {
                significant.merge(quadrants[i].name(), 1, Integer::sum);
            }
        }
        card.result("islands", islands);
        card.result("significantAt95", significant);
        table.write(this);
    }
}
