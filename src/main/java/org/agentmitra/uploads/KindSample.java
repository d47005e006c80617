package org.agentmitra.uploads;

import java.util.List;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.jspecify.annotations.Nullable;

/** A sample that the kind of rows itself makes up. */
record KindSample(Template template, List<List<@Nullable Object>> rows) implements Sample {
    @Override
    public List<String> preamble() {
        return List.of();
    }

    @Override
    public List<String> header() {
        return template.columns().stream().map(TemplateColumn::header).toList();
    }
}
