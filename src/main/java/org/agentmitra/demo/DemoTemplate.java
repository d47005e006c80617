package org.agentmitra.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.designs.DesignFile;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Entity;
import org.agentmitra.templates.TemplateDrafts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Publishes a template of the first insurer's own, taken from a template file as one installation gives it to another. */
@Component
@Profile("demo")
class DemoTemplate {
    private static final String FILE = "/demo/renewals.json";

    private final TemplateDrafts drafts;

    DemoTemplate(TemplateDrafts drafts) {
        this.drafts = drafts;
    }

    /** @param viewer an administrator of the insurer whose template it is */
    void publish(Viewer viewer) throws IOException {
        try (InputStream found = Objects.requireNonNull(DemoTemplate.class.getResourceAsStream(FILE), FILE)) {
            DesignFile file = DesignFile.read(found.readAllBytes());
            Entity entity = drafts.entities().stream()
                    .filter(one -> one.key().equals(file.entity()))
                    .findFirst()
                    .orElseThrow();
            UUID template = drafts.create(
                    viewer,
                    null,
                    new TemplateDrafts.Draft(
                            file.name(), file.description(), entity, file.handling(), file.designed()));
            drafts.publish(viewer, template, "First version");
        } catch (DesignFile.Unfit unfit) {
            throw new IllegalStateException(FILE, unfit);
        }
    }
}
