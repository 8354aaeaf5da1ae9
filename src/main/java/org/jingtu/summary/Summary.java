package org.jingtu.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the places compare and whether it is getting better; one answer feeds the leaders' page and every bulletin. */
public record Summary(
        Period period,
        Period previous,
        List<Figure> figures,
        List<AreaFigures> areas,
        List<Week> trend,
        List<Attention> attention) {
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
     * @param unit issues, share or patches
     * @param change against the previous period: of counts relative, of shares the difference; null when not comparable
     * @param significant whether the 95 % interval of the change leaves out zero
     * @param run where the figure comes from, if from a run
     */
    public record Figure(
            String code,
            @Nullable Double value,
            String unit,
            @Nullable Double change,
            @Nullable Double changeLow,
            @Nullable Double changeHigh,
            boolean significant,
            @Nullable UUID run) {}

    /**
     * An area, ranked by its rate, worst first.
     *
     * @param open not closed yet, whenever reported
     * @param overdue of these past their deadline
     * @param onTimeRate of those reported in the period and due, null when none is
     * @param ratePerKm2 reported in the period, shrunk by empirical Bayes, with its 95 % interval
     * @param rankLow best rank that the intervals allow
     * @param rankHigh worst rank that they allow
     * @param tieGroup areas of the same group are printed as tied (并列)
     * @param previous reported in the previous period
     * @param change relative, null when nothing was reported before
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
            double ratePerKm2,
            double low,
            double high,
            int rank,
            int rankLow,
            int rankHigh,
            int tieGroup,
            long previous,
            @Nullable Double change,
            @Nullable Double coverage,
            List<Double> bounds) {}

    /** Issues reported in the seven days from {@code week} on. */
    public record Week(LocalDate week, long count) {}

    /** Why an area needs attention, in one sentence. */
    public record Attention(long areaId, String sentenceZh, String sentenceEn) {}
}
