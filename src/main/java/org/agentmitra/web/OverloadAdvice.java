package org.agentmitra.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.agentmitra.shared.Overloaded;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

@ControllerAdvice
class OverloadAdvice {
    @ExceptionHandler(Overloaded.class)
    void overloaded(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
