package org.jingtu.platform;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Builds RFC 9457 problems that all look alike: {@code type} points at the paragraph of {@code docs/problems.md},
 * {@code code} is the stable name, {@code titleZh} and {@code title} come from the catalogue of titles.
 */
public final class Problems {
    private Problems() {}

    /** A problem with a code, without further figures. */
    public static ProblemDetail of(HttpStatus status, String code, String detail) {
        return of(status, code, detail, Map.of());
    }

    /**
     * @param code stable, lower-case with dashes
     * @param detail one sentence a person can act on
     * @param members further members of the problem, such as line and column
     */
    public static ProblemDetail of(HttpStatus status, String code, String detail, Map<String, Object> members) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems#" + code));
        problem.setTitle(ProblemTitles.english(code, status.getReasonPhrase()));
        members.forEach(problem::setProperty);
        problem.setProperty("code", code);
        problem.setProperty("titleZh", ProblemTitles.chinese(code, "请求未能完成"));
        return problem;
    }
}
