package org.cruxbook.site;

import java.time.Instant;
import org.cruxbook.manuscript.Picture;
import org.cruxbook.manuscript.Pictures;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The authors' images; a browser keeps one, and asks each time whether it has changed. */
@Controller
class Images {

    private final Pictures pictures;

    Images(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/images/{*path}")
    ResponseEntity<Resource> show(@PathVariable String path) {
        Picture picture = pictures.find(path.replaceFirst("^/", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(CacheControl.noCache())
                .eTag(tag(picture))
                .body(new FileSystemResource(picture.file()));
    }

    /** Weak, so that drawings can be compressed; to the nanosecond, because a drawing may be saved twice in a row. */
    private static String tag(Picture picture) {
        Instant modified = picture.modified();
        return "W/\"%x-%x-%x\"".formatted(modified.getEpochSecond(), modified.getNano(), picture.size());
    }
}
