package org.jingtu.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.autocorrelation.GearyC;
import org.jingtu.analysis.autocorrelation.GeneralG;
import org.jingtu.analysis.autocorrelation.GlobalStatistic;
import org.jingtu.analysis.autocorrelation.MoranI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Global Moran, Geary and general G on the card. */
@Command(
        name = "autocorrelation",
        mixinStandardHelpOptions = true,
        description = "Whether neighbours are alike in the whole field (Moran, Geary, G)")
final class AutocorrelationCommand extends FileAnalysis {
    private static final int FEWEST = 4;

    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Mixin
    private WeightOptions neighbourhood = new WeightOptions();

    @Override
    boolean needsOut() {
        return false;
    }

    @Override
    void analyse() throws IOException {
        places.require(this);
        neighbourhood.require(this, places.isAreas());
        if (hasOut()) {
            Table.requireWritable(this);
        }
        Places read = places.read(this);
        if (read.size() < FEWEST) {
            throw new UnusableDataException(
                    "too-few-places", "Autocorrelation needs at least 4 places, there are " + read.size() + ".");
        }
        long start = System.nanoTime();
        SpatialWeights standardised = neighbourhood.weightsOfOthers(this, read);
        // the general G is a share of pairs, so its weights are binary unless somebody asks otherwise
        SpatialWeights binary = neighbourhood.asGiven(standardised);
        double[] values = read.values();
        GlobalStatistic moran = MoranI.of(values, standardised);
        GlobalStatistic geary = GearyC.of(values, standardised);
        card.result("places", read.size());
        card.result("moran", moran);
        card.result("geary", geary);
        Table table = new Table(List.of("statistic", "estimate", "expectation", "variance", "z", "p"));
        add(table, "moran", moran);
        add(table, "geary", geary);
        if (Arrays.stream(values).allMatch(v -> v >= 0)) {
            GlobalStatistic g = GeneralG.of(values, binary);
            card.result("g", g);
            add(table, "g", g);
        } else {
            card.warning("No general G: it needs values of at least 0.");
        }
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("plane", read.plane().code());
        if (hasOut()) {
            table.write(this);
        }
    }

    private static void add(Table table, String name, GlobalStatistic s) {
        table.add(List.of(name, s.estimate(), s.expectation(), s.variance(), s.z(), s.p()), null);
    }
}
