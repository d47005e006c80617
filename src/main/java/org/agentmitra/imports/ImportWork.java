package org.agentmitra.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.ReadRow;
import org.agentmitra.formats.RowReader;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.Templates;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What check and run need to know about an import: its target, its context, how its rows are read. */
@Component
class ImportWork {
    private final ObjectProvider<ImportTarget> targets;
    private final ProviderDirectory providers;
    private final Mappings mappings;
    private final Clock clock;

    ImportWork(ObjectProvider<ImportTarget> targets, ProviderDirectory providers, Mappings mappings, Clock clock) {
        this.targets = targets;
        this.providers = providers;
        this.mappings = mappings;
        this.clock = clock;
    }

    ImportTarget target(Import of) {
        String key = template(of).target();
        Map<String, ImportTarget> byKey =
                targets.stream().collect(Collectors.toMap(ImportTarget::key, Function.identity()));
        ImportTarget target = byKey.get(key);
        if (target == null) {
            throw new IllegalStateException("No import target " + key);
        }
        return target;
    }

    ImportContext context(Import of) {
        ProviderRef provider = provider(of);
        return new ImportContext(
                of.id(), of.template(), of.uploadedBy(), provider, of.agent(), of.asOf(), today(provider));
    }

    RowReader reader(Import of) {
        Expected expected = expected(provider(of), of.agent().code());
        return new RowReader(template(of), mappings.read(of.mapping()), expected);
    }

    Expected expected(ProviderRef provider, String agencyCode) {
        // The first two letters of a currency's code are its country's: INR, KES.
        String region = provider.currency().substring(0, 2);
        return new Expected(today(provider), region, agencyCode, provider.code(), provider.name());
    }

    LocalDate today(ProviderRef provider) {
        return LocalDate.now(clock.withZone(provider.zone()));
    }

    static Template template(Import of) {
        return Templates.byKey(of.template()).orElseThrow(() -> new NotFound("template", of.template()));
    }

    static List<Finding> findings(ReadRow row) {
        return row.problems().stream()
                .map(problem -> new Finding(
                        row.number(),
                        problem.column(),
                        problem.value(),
                        problem.critical() ? Severity.CRITICAL : Severity.WARNING,
                        problem.code(),
                        problem.arguments()))
                .toList();
    }

    private ProviderRef provider(Import of) {
        return providers.byId(of.providerId()).orElseThrow(() -> new NotFound("provider", of.providerId()));
    }
}
