package org.agentmitra.access;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class ViewerConfiguration implements WebMvcConfigurer {
    private final ViewerArgument viewer;

    ViewerConfiguration(ViewerArgument viewer) {
        this.viewer = viewer;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewer);
    }
}
