package org.agentmitra.uploads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the page that brings people sends.
 *
 * @param key makes one import of a form that is sent twice
 */
record PeopleUploadForm(
        @Nullable MultipartFile file, @Nullable UUID key) {}
