package org.jingtu.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what no controller answered: errors of the container and of filters, as problems too; to browsers as a page. */
@Controller
class ProblemErrorController implements ErrorController {
    private static final Map<Integer, String> CODES = Map.of(
            400,
            "bad-request",
            401,
            "not-authenticated",
            403,
            "forbidden",
            404,
            "not-found",
            405,
            "method-not-allowed",
            413,
            "too-large",
            503,
            "overloaded");

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        String problem = CODES.getOrDefault(known.value(), known.is4xxClientError() ? "bad-request" : "internal");
        if (ErrorPage.isWanted(request.getHeader(HttpHeaders.ACCEPT))) {
            return ResponseEntity.status(known)
                    .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                    .body(ErrorPage.of(known, problem));
        }
        return ResponseEntity.status(known)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(known, problem, known.getReasonPhrase() + "."));
    }
}
