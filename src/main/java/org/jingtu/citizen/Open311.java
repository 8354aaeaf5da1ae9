package org.jingtu.citizen;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of Open311 GeoReport v2. */
final class Open311 {
    private static final String WAITS = "待审核 · waits to be looked at";

    private Open311() {}

    record Service(
            @JsonProperty("service_code") String serviceCode,
            @JsonProperty("service_name") String serviceName,
            String description,
            boolean metadata,
            String type,
            String keywords,
            String group) {
        static Service of(CitizenReportRepository.Category category) {
            return new Service(
                    category.code(), category.nameZh(), category.nameEn(), false, "realtime", "", category.groupZh());
        }
    }

    record Receipt(
            @JsonProperty("service_request_id") UUID serviceRequestId,
            @JsonProperty("service_notice") String serviceNotice,
            @JsonProperty("account_id") @Nullable String accountId) {
        static Receipt of(UUID id) {
            return new Receipt(id, WAITS, null);
        }
    }

    record Request(
            @JsonProperty("service_request_id") UUID serviceRequestId,
            String status,
            @JsonProperty("status_notes") String statusNotes,
            @JsonProperty("service_name") String serviceName,
            @JsonProperty("service_code") String serviceCode,
            @Nullable String description,
            @JsonProperty("requested_datetime") Instant requestedDatetime,
            @JsonProperty("updated_datetime") Instant updatedDatetime,
            @Nullable String address,
            @Nullable Double lat,
            @JsonProperty("long") @Nullable Double longitude) {
        /** What a stranger may read: of a report that nobody accepted neither words nor place. */
        static Request of(CitizenReport report) {
            boolean accepted = report.state().equals("accepted");
            Instant decided = report.decidedAt() == null ? report.reportedAt() : report.decidedAt();
            String notes = accepted
                    ? String.valueOf(report.issue())
                    : report.state().equals("refused") ? report.reason() : WAITS;
            return new Request(
                    report.id(),
                    report.isClosed() ? "closed" : "open",
                    notes,
                    report.categoryName(),
                    report.category(),
                    accepted ? report.description() : null,
                    report.reportedAt(),
                    report.closedAt() == null ? decided : report.closedAt(),
                    accepted ? report.address() : null,
                    accepted ? report.position().get(1) : null,
                    accepted ? report.position().get(0) : null);
        }
    }
}
