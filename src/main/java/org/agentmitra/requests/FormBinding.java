package org.agentmitra.requests;

import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A form that is a record is made of its components and of nothing else that was sent (ASVS 15.3.3). */
@ControllerAdvice
class FormBinding {
    @InitBinder
    void componentsAlone(WebDataBinder binder) {
        ResolvableType type = binder.getTargetType();
        if (type != null && type.toClass().isRecord()) {
            binder.setDeclarativeBinding(true);
        }
    }
}
