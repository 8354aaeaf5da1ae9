package org.jingtu.issue;

import java.time.Duration;
import org.jingtu.photo.PhotoStore;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Photographs of issues, for those who may see every issue. */
@RestController
class IssuePhotoController {
    private final IssueReportService issues;

    IssuePhotoController(IssueReportService issues) {
        this.issues = issues;
    }

    @GetMapping("/api/v1/issues/{id}/photos/{sha256}")
    ResponseEntity<Resource> photo(@PathVariable long id, @PathVariable String sha256) {
        PhotoStore.Stored photo = issues.getPhoto(id, sha256);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable())
                .body(new FileSystemResource(photo.file()));
    }
}
