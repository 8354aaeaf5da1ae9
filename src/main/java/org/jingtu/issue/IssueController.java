package org.jingtu.issue;

import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CalendarDays;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.PlaceScope;
import org.jingtu.platform.RawJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Issues for pages and programs: lists, one issue, counts by week, the catalogue, search. */
@RestController
@RequestMapping("/api/v1")
class IssueController {
    private static final int LARGEST_PAGE = 1000;
    private static final int WEEKS = 52;
    private static final int LONGEST_WORDS = 50;

    /** A page of features; {@code next} is what {@code after} wants for the following page. */
    record Page(String type, int numberReturned, @Nullable Long next, List<RawJson> features) {}

    record Week(LocalDate from, int count) {}

    private final IssueRepository repository;
    private final CountyService county;
    private final PlaceScope places;

    IssueController(IssueRepository repository, CountyService county, PlaceScope places) {
        this.repository = repository;
        this.county = county;
        this.places = places;
    }

    @GetMapping("/issues")
    Page list(@RequestParam Map<String, String> given, Principal viewer) {
        Map<String, String> parameters = new HashMap<>(given);
        String bbox = parameters.remove("bbox");
        int limit = number(parameters.remove("limit"), "limit", 100, 1, LARGEST_PAGE);
        String after = parameters.remove("after");
        Map<String, @Nullable Object> bound = filter(parameters);
        bound.put("limit", limit);
        bound.put("place", places.of(viewer.getName()));
        bound.put("after", after == null ? null : number(after, "after", 0, 0, Long.MAX_VALUE));
        box(bbox, bound);
        List<IssueRepository.Feature> found = repository.list(bound);
        Long next = found.size() < limit ? null : found.get(found.size() - 1).id();
        return new Page(
                "FeatureCollection",
                found.size(),
                next,
                found.stream().map(IssueRepository.Feature::json).toList());
    }

    @GetMapping(path = "/issues/{id:\\d{1,18}}", produces = MediaType.APPLICATION_JSON_VALUE)
    String get(@PathVariable long id) {
        return repository.find(id, county.now()).orElseThrow(() -> new NotFoundException("issue " + id));
    }

    /** The 52 weeks that end with the day {@code to}, today in the county by default, oldest first. */
    @GetMapping("/issues/weekly")
    Map<String, List<Week>> weekly(@RequestParam Map<String, String> given, Principal viewer) {
        Map<String, String> parameters = new HashMap<>(given);
        Map<String, @Nullable Object> bound = filter(parameters);
        String to = parameters.get("to");
        LocalDate end = (to == null ? county.today() : CalendarDays.parse(to)).plusDays(1);
        bound.put("end", end.atStartOfDay(CountyService.ZONE).toInstant().atOffset(ZoneOffset.UTC));
        bound.put("weeks", WEEKS);
        bound.put("place", places.of(viewer.getName()));
        List<Integer> counts = repository.countByWeek(bound);
        List<Week> weeks = new ArrayList<>();
        for (int k = 0; k < counts.size(); k++) {
            weeks.add(new Week(end.minusDays(7L * (WEEKS - k)), counts.get(k)));
        }
        return Map.of("weeks", weeks);
    }

    @GetMapping(path = "/catalogue", produces = MediaType.APPLICATION_JSON_VALUE)
    String catalogue() {
        return repository.catalogue();
    }

    /** What search found, as finished JSON objects. */
    record Hits(List<RawJson> hits) {}

    @GetMapping("/search")
    Hits search(@RequestParam String q, @RequestParam(defaultValue = "10") int limit, Principal viewer) {
        if (q.isBlank() || q.length() > LONGEST_WORDS) {
            throw new BadRequestException("q", "Give 1 to " + LONGEST_WORDS + " characters.");
        }
        return new Hits(repository.search(q.strip(), Math.max(1, Math.min(50, limit)), places.of(viewer.getName())));
    }

    private static Map<String, @Nullable Object> filter(Map<String, String> parameters) {
        parameters.values().removeIf(String::isBlank);
        return IssueFilter.bindOnly(parameters);
    }

    private static int number(@Nullable String text, String name, int otherwise, int low, int high) {
        return text == null ? otherwise : (int) number(text, name, otherwise, low, (long) high);
    }

    private static long number(String text, String name, long otherwise, long low, long high) {
        try {
            long number = text.isBlank() ? otherwise : Long.parseLong(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below like a number out of range
        }
        throw new BadRequestException(name, "Give a whole number from " + low + " to " + high + ".");
    }

    private static void box(@Nullable String bbox, Map<String, @Nullable Object> bound) {
        String[] names = {"west", "south", "east", "north"};
        String[] parts = bbox == null ? new String[0] : bbox.split(",", -1);
        if (bbox != null && parts.length != names.length) {
            throw new BadRequestException("bbox", "Give west,south,east,north in degrees.");
        }
        for (int k = 0; k < names.length; k++) {
            bound.put(names[k], bbox == null ? null : degrees(parts[k], k % 2 == 0 ? 180 : 90));
        }
    }

    private static double degrees(String text, double limit) {
        try {
            double value = Double.parseDouble(text);
            if (Math.abs(value) <= limit) {
                return value;
            }
        } catch (NumberFormatException e) {
            // answered below like a number out of range
        }
        throw new BadRequestException("bbox", "Give west,south,east,north in degrees.");
    }
}
