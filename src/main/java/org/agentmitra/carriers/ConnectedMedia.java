package org.agentmitra.carriers;

import org.agentmitra.preferences.CarriedMedia;
import org.agentmitra.preferences.Medium;
import org.springframework.stereotype.Component;

/** Which of the ways that people choose among lead somewhere here. */
@Component
class ConnectedMedia implements CarriedMedia {
    private final Carriers carriers;

    ConnectedMedia(Carriers carriers) {
        this.carriers = carriers;
    }

    @Override
    public boolean carries(Medium medium) {
        return switch (medium) {
            case IN_APP -> true;
            case EMAIL -> carriers.connected(Channel.EMAIL);
            case SMS -> carriers.connected(Channel.SMS);
        };
    }
}
