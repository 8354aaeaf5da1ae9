package org.jingtu.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jingtu.exchange.SourceOptions;
import org.jingtu.inspection.InspectionService;
import org.jingtu.inspection.RoundRequest;
import org.jingtu.issue.casework.CaseService;
import org.jingtu.issue.casework.CaseStep;
import org.jingtu.issue.casework.CaseStepRequest;
import org.jingtu.photo.PhotoStore;
import org.jingtu.platform.CountyService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays the demo's rounds of inspection: their lists come in, and most of their items are put right and struck off. */
@Component
class DemoInspections {
    private static final String INSPECTOR = "inspector";
    private static final String HANDLER = "planner";
    private static final int DAYS_TO_BEGIN = 2;
    private static final int DAYS_TO_PUT_RIGHT = 5;

    private final InspectionService inspections;
    private final CaseService cases;
    private final PhotoStore photos;
    private final JsonMapper json;

    DemoInspections(InspectionService inspections, CaseService cases, PhotoStore photos, JsonMapper json) {
        this.inspections = inspections;
        this.cases = cases;
        this.photos = photos;
        this.json = json;
    }

    /** Plays the rounds that are not there yet, all of them or none. */
    @Transactional
    public void play() {
        List<String> known = inspections.list(INSPECTOR).stream()
                .map(round -> json.readTree(round.json()).path("name").stringValue())
                .toList();
        for (DemoRound round : DemoRound.ALL) {
            if (!known.contains(round.name())) {
                play(round);
            }
        }
    }

    private void play(DemoRound round) {
        int id = store(round);
        for (JsonNode item : json.readTree(inspections.get(id, INSPECTOR)).path("items")) {
            String number = item.path("number").stringValue();
            follow(round, item.path("id").longValue(), Integer.parseInt(number.substring(number.indexOf('-') + 1)));
        }
    }

    private int store(DemoRound round) {
        try {
            Path file = Files.createTempFile("jingtu-round", ".csv");
            try {
                Files.writeString(file, round.ledger());
                RoundRequest request = new RoundRequest(
                        round.name(),
                        round.source(),
                        round.inspectedOn(),
                        round.name() + ".csv",
                        file,
                        SourceOptions.NONE,
                        INSPECTOR);
                return inspections.store(
                        request, instant(round.inspectedOn().plusDays(1).atTime(10, 0)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow(DemoRound round, long issue, int number) {
        char course = round.courseOf(number);
        if (course == 'd' || course == 'o') {
            return;
        }
        int corner = round.items() * 1000 + number;
        LocalDateTime at = round.inspectedOn().atTime(9 + number % 8, 7 * number % 60);
        LocalDateTime begun = at.plusDays(course == 'l' ? DAYS_TO_PUT_RIGHT : DAYS_TO_BEGIN);
        take(issue, CaseStep.HANDLE, "已安排人员到场", begun, HANDLER, List.of());
        if (course == 'h') {
            return;
        }
        LocalDateTime done = earlier(begun.plusDays(course == 'l' ? DAYS_TO_PUT_RIGHT : 1 + number % 3));
        if (course == 'r') {
            take(issue, CaseStep.FEED_BACK, "已清理", begun.plusHours(5), HANDLER, pictures(corner, false));
            take(issue, CaseStep.REWORK, "现场仍有残留,重新整改", begun.plusHours(22), INSPECTOR, List.of());
        }
        take(issue, CaseStep.FEED_BACK, "已整改到位", done, HANDLER, pictures(corner, true));
        if (course != 'w') {
            take(issue, CaseStep.VERIFY, "现场核查属实,予以销号", earlier(done.plusHours(26)), INSPECTOR, List.of());
        }
    }

    /** Nothing happens after the demo's last day. */
    private static LocalDateTime earlier(LocalDateTime at) {
        LocalDateTime last = DemoCalendar.LAST_DAY.atTime(17, 30);
        return at.isBefore(last) ? at : last;
    }

    private void take(long issue, CaseStep step, String remark, LocalDateTime at, String by, List<String> pictures) {
        cases.take(new CaseStepRequest(issue, step, null, remark, null, null, null, pictures, by, instant(at)));
    }

    private List<String> pictures(int corner, boolean clean) {
        byte[] picture = DemoPicture.draw(corner, clean);
        try {
            return List.of(photos.store(new ByteArrayInputStream(picture), picture.length, HANDLER)
                    .sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant instant(LocalDateTime at) {
        return at.atZone(CountyService.ZONE).toInstant();
    }
}
