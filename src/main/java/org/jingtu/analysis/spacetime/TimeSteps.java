package org.jingtu.analysis.spacetime;

import java.util.Arrays;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;

/**
 * Equal stretches of time that follow one another, counted back from an end that belongs to the last of them: the last
 * step is as complete as the others, which it has to be when the question is what is new.
 *
 * @param endSeconds last moment of the last step
 * @param stepSeconds length of a step
 * @param count how many
 */
public record TimeSteps(double endSeconds, double stepSeconds, int count) {
    /** A trend of fewer steps than this says nothing. */
    public static final int FEWEST = 10;

    /** Most steps of a cube. */
    public static final int MOST = 2_000;

    /** The oldest step counts when the data cover at least this share of it. */
    private static final double COVERED = 0.5;

    public TimeSteps {
        if (!Double.isFinite(endSeconds) || !(stepSeconds > 0) || Double.isInfinite(stepSeconds) || count < 1) {
            throw new IllegalArgumentException(count + " steps of " + stepSeconds + " s until " + endSeconds);
        }
    }

    /**
     * The steps that end at the latest of some times. The oldest one is left out when the data cover less than half of
     * it. Times by the day (by the week, …) stand for the whole day: the smallest gap between two times is added to
     * their span.
     *
     * <p>Example: daily times of days 1 to 85 and steps of seven days make 12 steps, the first from day 2 to 8, the last
     * from day 79 to 85.
     *
     * @throws UnusableDataException {@code too-few-steps} below {@link #FEWEST}, {@code too-many-steps} above
     *     {@link #MOST}
     */
    public static TimeSteps of(double[] seconds, double stepSeconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        double resolution = stepSeconds;
        for (int i = 1; i < sorted.length; i++) {
            double gap = sorted[i] - sorted[i - 1];
            resolution = gap > 0 && gap < resolution ? gap : resolution;
        }
        double last = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        double span = sorted.length == 0 ? 0 : (last - sorted[0] + resolution) / stepSeconds;
        double count = Math.floor(span + 1 - COVERED);
        if (count < FEWEST) {
            throw new UnusableDataException(
                    "too-few-steps",
                    "Change needs at least " + FEWEST + " steps of time, there are " + (long) count
                            + ". Choose a shorter step or a longer period.",
                    Map.of("steps", (long) count, "needed", FEWEST));
        }
        if (count > MOST) {
            throw new UnusableDataException(
                    "too-many-steps",
                    "The period has " + (long) count + " steps of time; at most " + MOST + ". Choose a longer step.",
                    Map.of("steps", (long) count, "most", MOST));
        }
        return new TimeSteps(last, stepSeconds, (int) count);
    }

    /** The step of a moment, from 0 for the oldest; -1 before the first or after the end. */
    public int stepOf(double second) {
        double back = Math.floor((endSeconds - second) / stepSeconds);
        return back < 0 || back >= count ? -1 : count - 1 - (int) back;
    }
}
