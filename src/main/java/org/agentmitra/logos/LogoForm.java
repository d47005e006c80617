package org.agentmitra.logos;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

record LogoForm(@Nullable MultipartFile picture) {}
