package org.jingtu.crew;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.cleaning.BlockedReason;
import org.jingtu.cleaning.BlockedReport;
import org.jingtu.cleaning.BlockedReportService;
import org.jingtu.cleaning.CleaningPlaces;
import org.jingtu.issue.IssueReport;
import org.jingtu.issue.IssueReportService;
import org.jingtu.issue.ReportedIssue;
import org.jingtu.issue.casework.CaseService;
import org.jingtu.issue.casework.CaseStep;
import org.jingtu.issue.casework.CaseStepRequest;
import org.jingtu.issue.casework.NearbyIssue;
import org.jingtu.issue.casework.NearbyIssues;
import org.jingtu.photo.Photo;
import org.jingtu.photo.PhotoStore;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.IdempotentRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a crew sends from the street. A phone may have kept an action while it was offline: it tells how long ago that was
 * by its own clock, so that a wrong clock does no harm. Each action counts once however often it arrives.
 */
@Service
class CrewReports {
    /** A crew stands at the edge of its zone, and phones err in narrow streets. */
    private static final double MARGIN_METRES = 500;

    private static final Duration LONGEST_OFFLINE = Duration.ofDays(30);
    private static final int MOST_PHOTOS = 4;
    private static final String SOURCE = "self_check";
    private static final double NEARBY_METRES = 30;
    private static final int NEARBY_DAYS = 0; // what was closed has come back: that is another issue

    private final CrewScope scope;
    private final CleaningPlaces places;
    private final IssueReportService issues;
    private final CaseService cases;
    private final NearbyIssues nearby;
    private final BlockedReportService blocked;
    private final PhotoStore photos;
    private final IdempotentRequests requests;
    private final CountyService counties;

    CrewReports(
            CrewScope scope,
            CleaningPlaces places,
            IssueReportService issues,
            CaseService cases,
            NearbyIssues nearby,
            BlockedReportService blocked,
            PhotoStore photos,
            IdempotentRequests requests,
            CountyService counties) {
        this.scope = scope;
        this.places = places;
        this.issues = issues;
        this.cases = cases;
        this.nearby = nearby;
        this.blocked = blocked;
        this.photos = photos;
        this.requests = requests;
        this.counties = counties;
    }

    /**
     * An issue on the spot.
     *
     * @param position longitude, latitude; null to take that of the photograph
     * @param positionFrom phone, photo or map
     */
    record NewIssue(
            @Nullable String category,
            @Nullable List<Double> position,
            @Nullable String positionFrom,
            @Nullable Double ageSeconds,
            @Nullable List<String> photos) {}

    /** A stretch that cannot be swept, as the zone's list of stretches names it. */
    record NewBlocked(
            @Nullable Long roadId,
            @Nullable Double fromM,
            @Nullable Double toM,
            @Nullable String reason,
            @Nullable Double ageSeconds,
            @Nullable List<String> photos) {}

    /** Something about an issue that is there already, shown by photographs. */
    record About(@Nullable Double ageSeconds, @Nullable List<String> photos) {}

    ReportedIssue report(String username, String key, NewIssue asked) {
        String category = required(asked.category(), "category");
        List<String> pictures = pictures(asked.photos());
        String from = Objects.requireNonNullElse(asked.positionFrom(), "phone");
        if (!List.of("phone", "photo", "map").contains(from)) {
            throw new BadRequestException("positionFrom", "positionFrom is phone, photo or map.");
        }
        String request = String.join(" ", "issue", category, String.valueOf(asked.position()), pictures.toString());
        return requests.once(username, key, request, ReportedIssue.class, () -> {
            List<Double> place = asked.position() != null ? position(asked.position()) : photoPosition(pictures);
            requireNear(username, place);
            return issues.report(new IssueReport(
                    category,
                    SOURCE,
                    place.get(0),
                    place.get(1),
                    asked.position() == null ? "photo" : from,
                    at(asked.ageSeconds()),
                    "",
                    pictures,
                    username));
        });
    }

    BlockedReportService.Filed block(String username, String key, NewBlocked asked) {
        long road = required(asked.roadId(), "roadId");
        double from = required(asked.fromM(), "fromM");
        double to = required(asked.toM(), "toM");
        BlockedReason reason = BlockedReason.find(required(asked.reason(), "reason"))
                .orElseThrow(() -> new BadRequestException("reason", "There is no such reason."));
        List<String> pictures = pictures(asked.photos());
        String request = String.join(" ", "blocked", road + " " + from + " " + to, reason.code(), pictures.toString());
        return requests.once(
                username,
                key,
                request,
                BlockedReportService.Filed.class,
                () -> blocked.report(new BlockedReport(
                        road, from, to, reason, at(asked.ageSeconds()), scope.ownZones(username), pictures, username)));
    }

    /** An issue was dealt with; whether somebody has to look before it is closed is for the rules to say. */
    ReportedIssue feedBack(String username, String key, long issue, About asked) {
        return step(username, key, issue, CaseStep.FEED_BACK, asked);
    }

    /** What a crew has photographed is an issue that was reported before. */
    ReportedIssue join(String username, String key, long issue, About asked) {
        return step(username, key, issue, CaseStep.JOIN, asked);
    }

    private ReportedIssue step(String username, String key, long issue, CaseStep step, About asked) {
        List<String> pictures = pictures(asked.photos());
        String request = step.code() + " " + issue + " " + pictures;
        return requests.once(username, key, request, ReportedIssue.class, () -> {
            scope.requireIssue(username, issue);
            return cases.take(new CaseStepRequest(
                    issue, step, null, "", null, null, null, pictures, username, at(asked.ageSeconds())));
        });
    }

    /** Issues around a place that may be the one that the crew is about to report. */
    List<NearbyIssue> nearby(String username, double longitude, double latitude, @Nullable String category) {
        requireNear(username, List.of(longitude, latitude));
        return nearby.list(username, longitude, latitude, category, NEARBY_METRES, NEARBY_DAYS).stream()
                .filter(issue -> scope.hasIssue(username, issue.id()))
                .toList();
    }

    private Instant at(@Nullable Double ageSeconds) {
        double age = Objects.requireNonNullElse(ageSeconds, 0.0);
        if (!(age >= -60 && age <= LONGEST_OFFLINE.toSeconds())) {
            throw new BadRequestException("ageSeconds", "ageSeconds is at most " + LONGEST_OFFLINE.toDays() + " days.");
        }
        Instant clock = Instant.now().minusMillis(Math.round(Math.max(0, age) * 1000));
        return counties.moment(clock);
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new BadRequestException(name, "Give " + name + ".");
        }
        return value;
    }

    private static List<String> pictures(@Nullable List<String> given) {
        boolean fit = given != null
                && !given.isEmpty()
                && given.size() <= MOST_PHOTOS
                && given.stream().allMatch(sha256 -> sha256 != null && sha256.matches("[0-9a-f]{64}"));
        if (given == null || !fit) {
            throw new BadRequestException(
                    "photos", "Give the SHA-256 of 1 to " + MOST_PHOTOS + " photographs that were sent before.");
        }
        return given.stream().distinct().toList();
    }

    private static List<Double> position(List<Double> given) {
        boolean fit = given.size() == 2
                && given.stream().allMatch(degrees -> degrees != null && Double.isFinite(degrees))
                && Math.abs(given.get(0)) <= 180
                && Math.abs(given.get(1)) <= 90;
        if (!fit) {
            throw new BadRequestException("position", "position is [longitude, latitude] in degrees.");
        }
        return given;
    }

    private List<Double> photoPosition(List<String> pictures) {
        return pictures.stream()
                .map(photos::find)
                .flatMap(Optional::stream)
                .map(Photo::position)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new UnusableDataException(
                        "position-missing", "Neither the phone nor the photograph tells where this is."));
    }

    private void requireNear(String username, List<Double> place) {
        if (!places.isNear(scope.ownZones(username), place.get(0), place.get(1), MARGIN_METRES)) {
            throw new UnusableDataException(
                    "position-outside-zone",
                    "The place is more than " + (int) MARGIN_METRES + " m outside the crew's zones.");
        }
    }
}
