package org.agentmitra.jobs;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.RowReader;
import org.agentmitra.formats.Template;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.shared.NotFound;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.templates.TemplateCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What check and run need to know about an import: its target, its context, how its rows are read. */
@Component
class ImportWork {
    private final ImportTargets targets;
    private final ProviderDirectory providers;
    private final Mappings mappings;
    private final SourceFiles files;
    private final TemplateCatalogue templates;
    private final ObjectProvider<RowAmendments> amendments;
    private final Clock clock;

    ImportWork(
            ImportTargets targets,
            ProviderDirectory providers,
            Mappings mappings,
            SourceFiles files,
            TemplateCatalogue templates,
            ObjectProvider<RowAmendments> amendments,
            Clock clock) {
        this.targets = targets;
        this.providers = providers;
        this.mappings = mappings;
        this.files = files;
        this.templates = templates;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** @param template key of the import's template */
    ImportTarget target(String template) {
        return targets.taking(template);
    }

    ImportContext context(Import of) {
        ImportContext.Book book = book(of);
        LocalDate today = book == null ? of.asOf() : today(book.provider());
        return new ImportContext(
                of.id(),
                of.template(),
                of.uploadedBy(),
                book,
                of.asOf(),
                today,
                template(of).handling());
    }

    /** The rows of the file behind the given row number, as people corrected them. */
    Source source(Import of, int afterRow) throws IOException {
        RowAmendments kept = amendments.getObject();
        UUID id = of.id();
        int sheet = of.place().sheet();
        return files.open(of, afterRow, kept.any(id, sheet) ? (from, to) -> kept.of(id, sheet, from, to) : null);
    }

    RowReader reader(Import of) {
        return new RowReader(template(of), mappings.read(of.mapping()), expected(of));
    }

    /** What its rows are expected to be about. */
    Expected expected(Import of) {
        ImportContext.Book book = book(of);
        return book == null ? Expected.nobody(of.asOf()) : expected(book);
    }

    /** The same of a file that goes into the book. */
    Expected expected(ImportContext.Book book) {
        return expected(
                book.provider(), book.holder() == null ? "" : book.holder().code());
    }

    private Expected expected(ProviderRef provider, String agencyCode) {
        // The first two letters of a currency's code are its country's: INR, KES.
        String region = provider.currency().substring(0, 2);
        return new Expected(today(provider), region, agencyCode, provider.code(), provider.name());
    }

    private LocalDate today(ProviderRef provider) {
        return LocalDate.now(clock.withZone(provider.zone()));
    }

    /** By which its rows are read. */
    Template template(Import of) {
        return templates
                .find(of.template(), of.templateVersion())
                .orElseThrow(() -> new NotFound("template", of.template()));
    }

    /** Day of which its rows tell when it is read so: the first of the month that the file names, else that it came. */
    LocalDate asOf(Import of, Recognised read) {
        ImportContext.Book book = book(of);
        YearMonth month = read.preamble().month();
        if (book == null) {
            return of.asOf();
        }
        return month == null
                ? LocalDate.ofInstant(of.uploadedAt(), book.provider().zone())
                : month.atDay(1);
    }

    private ImportContext.@Nullable Book book(Import of) {
        Destination destination = of.destination();
        return destination == null
                ? null
                : destination.book(id -> providers.byId(id).orElseThrow(() -> new NotFound("provider", id)));
    }
}
