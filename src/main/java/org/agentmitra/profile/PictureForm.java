package org.agentmitra.profile;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

record PictureForm(@Nullable MultipartFile picture) {}
