package org.jingtu.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jingtu.analysis.RateInterval;
import org.jspecify.annotations.Nullable;

/**
 * How the places compare and whether it is getting better; one answer feeds the leaders' page and every bulletin.
 *
 * @param topic kind of areas, or back_alley for communities by their back alleys
 * @param scope names of the areas that are looked at; null for the county
 * @param rateUnit of the areas' rates: per-patrol-km (found by patrols), per-km2 or per-alley-km
 * @param dataVersion of the data that every figure without a run is counted from
 * @param pending whether runs are on their way that will complete it
 */
public record Summary(
        Period period,
        Period previous,
        String topic,
        @Nullable String scope,
        List<Figure> figures,
        String rateUnit,
        List<AreaFigures> areas,
        List<DepartmentFigures> departments,
        List<Week> trend,
        List<Attention> attention,
        List<Effect> effects,
        String dataVersion,
        boolean pending) {
    /** Kind of the areas that the figures are of: communities where these are told apart by their back alleys. */
    public String areaKind() {
        return topic.equals(SummaryRequest.ALLEYS) ? "community" : topic;
    }

    /** Days, both included. */
    public record Period(LocalDate from, LocalDate to) {
        static Period endingOn(LocalDate last, int days) {
            return new Period(last.minusDays(days - 1L), last);
        }

        Period before() {
            return endingOn(from.minusDays(1), (int) (to.toEpochDay() - from.toEpochDay() + 1));
        }
    }

    /**
     * One of the figures on top.
     *
     * @param code reported, onTimeRate, coverage, hotPatches or overdue
     * @param value null when there is nothing to tell it from
     * @param low lower end of its 95 % interval
     * @param unit issues, share or patches
     * @param change against the previous period: of counts relative, of shares and patches the difference; null when not
     *     comparable
     * @param significant whether the 95 % interval of the change leaves out zero
     * @param basis how value and interval came about, a code
     * @param run where the figure comes from, if from a run; else it is counted from the summary's data version
     * @param previousRun what it was compared with
     */
    public record Figure(
            String code,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String unit,
            @Nullable Double change,
            @Nullable Double changeLow,
            @Nullable Double changeHigh,
            boolean significant,
            String basis,
            @Nullable UUID run,
            @Nullable UUID previousRun) {}

    /** A share with its 95 % interval. */
    public record Share(long hits, long of, double value, double low, double high) {
        static @Nullable Share of(long hits, long of) {
            if (of == 0) {
                return null;
            }
            RateInterval share = RateInterval.wilson(hits, of);
            return new Share(hits, of, share.estimate(), share.low(), share.high());
        }
    }

    /**
     * An area, ranked by its rate, worst first; those whose rate is not known come last.
     *
     * @param open not closed at the end of the period, whenever reported
     * @param overdue of these past their deadline
     * @param onTimeRate of those whose deadline fell into the period; null when there is none
     * @param rework share of those closed in the period that had been sent back
     * @param medianDays from report to closing, of those closed in the period
     * @param perKm2 reported in the period per square kilometre, as counted
     * @param patrolKm kilometres patrolled in the period; null when rates are not by patrols
     * @param rate shrunk by empirical Bayes, in the summary's rate unit; null where nobody patrolled
     * @param low end of its interval; the intervals of all areas hold together with 95 %
     * @param rank null where the rate is
     * @param rankLow best rank that the intervals allow
     * @param rankHigh worst rank that they allow
     * @param tieGroup areas of the same group are printed as tied (并列)
     * @param previous reported in the previous period
     * @param change relative, shrunk towards that of all areas
     * @param coverage by the latest coverage run, null when it does not tell
     * @param bounds west, south, east, north
     */
    public record AreaFigures(
            long id,
            String name,
            long reported,
            long open,
            long overdue,
            @Nullable Double onTimeRate,
            @Nullable Share rework,
            @Nullable Double medianDays,
            double perKm2,
            @Nullable Double patrolKm,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Integer rank,
            @Nullable Integer rankLow,
            @Nullable Integer rankHigh,
            @Nullable Integer tieGroup,
            long previous,
            double change,
            double changeLow,
            double changeHigh,
            @Nullable Double coverage,
            List<Double> bounds) {
        boolean hasWorsened() {
            return reported > 0 && changeLow > 0;
        }
    }

    /**
     * What a department answers for.
     *
     * @param onTime of those whose deadline fell into the period
     * @param rework of those closed in the period
     * @param hasty on time more often than the others, and sent back more often: both beyond chance
     */
    public record DepartmentFigures(
            long id,
            String name,
            long open,
            long overdue,
            @Nullable Share onTime,
            @Nullable Share rework,
            boolean hasty) {}

    /**
     * Issues reported in the seven days from {@code week} on.
     *
     * @param expected by the weeks it is compared with; null where there are too few
     * @param low least count of the band that holds 19 of 20 weeks while nothing changes
     * @param basis same_weeks of earlier years, or weeks_before
     */
    public record Week(
            LocalDate week,
            long count,
            @Nullable Double expected,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable String basis) {}

    /**
     * What a measure changed.
     *
     * @param verdict improved, displaced, worsened, no_clear_change, computing or too_early
     */
    public record Effect(
            long areaId,
            String area,
            LocalDate firstDay,
            String title,
            String verdict,
            @Nullable Double rateRatio,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String sentenceZh,
            @Nullable String sentenceEn,
            @Nullable UUID run,
            List<Double> bounds) {}

    /** Why an area needs attention, in one sentence. @param worsened beyond chance, regression to the mean taken off */
    public record Attention(long areaId, boolean worsened, String sentenceZh, String sentenceEn) {}
}
