package org.agentmitra.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;

@Configuration
class ShellConfiguration {
    /** The name is the one that Spring MVC looks for. */
    @Bean
    Languages localeResolver() {
        return new Languages();
    }

    @Bean
    FilterRegistrationBean<UnavailableFilter> unavailableFilter(UnavailablePage page) {
        FilterRegistrationBean<UnavailableFilter> registration =
                new FilterRegistrationBean<>(new UnavailableFilter(page));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }
}
