package org.jingtu.platform;

import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The only place that turns exceptions into HTTP answers: RFC 9457 problems, never a stack trace. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Map<Integer, String> CODES = Map.of(
            400, "bad-request",
            401, "not-authenticated",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            503, "overloaded");
    /** What PostgreSQL says of characters that text and jsonb cannot hold. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    @ExceptionHandler
    ProblemDetail unusableData(UnusableDataException e) {
        HttpStatus status =
                "too-large".equals(e.code()) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
        return Problems.of(status, e.code(), detail(e), e.details());
    }

    @ExceptionHandler
    ProblemDetail badRequest(BadRequestException e) {
        return Problems.of(HttpStatus.BAD_REQUEST, "bad-request", detail(e), Map.of("parameter", e.parameter()));
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        ProblemDetail problem = Problems.of(HttpStatus.NOT_FOUND, "not-found", detail(e));
        URI type = e.type();
        if (type != null) {
            problem.setType(type);
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail conflict(ConflictException e) {
        return Problems.of(HttpStatus.CONFLICT, e.code(), detail(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overloaded(OverloadedException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(e.retryAfterSeconds()))
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", detail(e)));
    }

    /** Names and values that no request of ours has: broken encodings, control characters, values without a name. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ProblemDetail unreadable(RuntimeException e) {
        return Problems.of(HttpStatus.BAD_REQUEST, "bad-request", "The parameters of the request cannot be read.");
    }

    /** A body that ends before its parts do, or that has none. */
    @ExceptionHandler
    ProblemDetail brokenParts(MultipartException e) {
        return Problems.of(HttpStatus.BAD_REQUEST, "bad-request", "The parts of the request's body cannot be read.");
    }

    /** Text with a character that no table holds, U+0000, is the caller's; any other breach of the database is ours. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unstorable(DataIntegrityViolationException e) {
        if (e.getMostSpecificCause() instanceof SQLException cause && UNSTORABLE.contains(cause.getSQLState())) {
            return ResponseEntity.badRequest()
                    .body(Problems.of(
                            HttpStatus.BAD_REQUEST,
                            "bad-request",
                            "A text holds the character U+0000, which cannot be stored; take it out."));
        }
        return internalProblem(e);
    }

    /** Security's own filters answer these; rethrown so that they see them. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> internal(RuntimeException e) {
        return internalProblem(e);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String code = CODES.getOrDefault(status.value(), status.is4xxClientError() ? "bad-request" : "internal");
        if (status.is5xxServerError() && status.value() != 503) {
            ResponseEntity<ProblemDetail> answer = internalProblem(e);
            return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
        }
        String detail =
                body instanceof ProblemDetail p && p.getDetail() != null ? p.getDetail() : "The request does not fit.";
        HttpStatus known = HttpStatus.valueOf(status.value());
        return ResponseEntity.status(status).headers(headers).body(Problems.of(known, code, detail));
    }

    private static ResponseEntity<ProblemDetail> internalProblem(Exception e) {
        String trace = UUID.randomUUID().toString();
        LOG.error("internal error, trace {}", trace, e);
        return ResponseEntity.internalServerError()
                .body(Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something went wrong on our side; give the trace number to the administrator.",
                        Map.of("trace", trace)));
    }

    private static String detail(RuntimeException e) {
        return Objects.requireNonNullElse(e.getMessage(), "");
    }
}
