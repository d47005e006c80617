package org.agentmitra.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.agentmitra.documents.DocumentRef;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.shared.Ids;
import org.agentmitra.targets.ImportContext;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An uploaded file on its way, mostly into a book. The job moves counts past it; only changed columns are written. */
@Entity
@Table(name = "imports")
@DynamicUpdate
class Import {
    @Id
    private UUID id;

    private String kind;
    private @Nullable Destination destination;
    private UUID uploadedBy;
    private boolean fromFolder;
    private UUID idempotencyKey;
    private String fileName;
    private UUID documentId;
    private String sha256;
    private long fileBytes;
    private @Nullable UUID repeats;
    private String template;
    private @Nullable UUID templateVersion;
    private SheetPlace place;

    @Column(columnDefinition = "text")
    private String mapping;

    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(24)")
    private ImportStatus status = ImportStatus.UPLOADED;

    private int checkPosition;
    private int runPosition;
    private @Nullable Failure failure;
    private Instant uploadedAt;
    private @Nullable Instant checkedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Pause pause;

    @Version
    private @Nullable Long version;

    protected Import() {}

    Import(Arrival arrival, DocumentRef file, Recognised sheet, String mapping, Instant at) {
        this.id = Ids.next();
        this.uploadedBy = arrival.viewer().user();
        this.fromFolder = arrival.fromFolder();
        this.idempotencyKey = arrival.key();
        this.fileName = file.fileName();
        this.documentId = file.id();
        this.sha256 = file.sha256();
        this.fileBytes = file.size();
        read(sheet, mapping);
        this.checkPosition = sheet.headerRow();
        this.runPosition = sheet.headerRow();
        this.asOf = LocalDate.EPOCH;
        this.uploadedAt = at;
    }

    /** Its rows go into the agent's book, or to a place of the insurer. */
    Import into(ImportContext.Book book) {
        this.destination = Destination.of(book);
        return this;
    }

    /** @param repeats an earlier import of the same file; null when there is none */
    Import withFacts(LocalDate asOf, @Nullable UUID repeats) {
        this.asOf = asOf;
        this.repeats = repeats;
        return this;
    }

    /** Waits for somebody to say what its columns are. */
    void awaitMapping() {
        become(ImportStatus.MAPPING);
    }

    /** Is checked from its beginning, as somebody says it is to be read. */
    void map(Recognised read, String mapping, LocalDate asOf) {
        beginCheck();
        read(read, mapping);
        this.asOf = asOf;
    }

    private void read(Recognised read, String mapping) {
        this.kind = read.template().target();
        this.template = read.template().key();
        this.templateVersion = read.template().version();
        this.place = SheetPlace.of(read);
        this.mapping = mapping;
    }

    /** From its beginning. */
    void beginCheck() {
        become(ImportStatus.CHECKING);
        checkedAt = null;
    }

    void checked(Instant at) {
        become(ImportStatus.CHECKED);
        checkedAt = at;
    }

    /** Somebody corrects some of its rows; only between its check and its start. */
    void correct() {
        if (status != ImportStatus.CHECKED) {
            throw new WrongState(status, "corrected");
        }
    }

    void start(Instant at) {
        become(ImportStatus.RUNNING);
        startedAt = at;
    }

    /** @param failed rows that were not imported */
    void complete(int failed, Instant at) {
        become(failed == 0 ? ImportStatus.COMPLETED : ImportStatus.COMPLETED_WITH_ERRORS);
        finishedAt = at;
    }

    void cancel(Instant at) {
        become(ImportStatus.CANCELLED);
        finishedAt = at;
    }

    /** @param reference by which the log knows what happened; null when the reason says it all */
    void fail(String messageKey, List<String> arguments, @Nullable String reference, Instant at) {
        become(ImportStatus.FAILED);
        failure = Failure.of(messageKey, arguments, reference);
        finishedAt = at;
    }

    /** Null lets it go on. */
    void hold(@Nullable Pause next) {
        if (!status.active() || paused() == (next != null)) {
            throw new WrongState(status, next == null ? "resumed" : "paused");
        }
        pause = next;
    }

    private void become(ImportStatus next) {
        if (!status.canBecome(next) || (paused() && next != ImportStatus.CANCELLED && next != ImportStatus.FAILED)) {
            throw new WrongState(status, next.name());
        }
        status = next;
        pause = null;
    }

    boolean paused() {
        return pause != null;
    }

    /** Null for kinds that go to no insurer. */
    @Nullable
    Destination destination() {
        return destination;
    }

    /** Key of what its rows become. */
    String kind() {
        return kind;
    }

    UUID id() {
        return id;
    }

    UUID uploadedBy() {
        return uploadedBy;
    }

    /** Null for a file that the portal found in a folder. */
    @Nullable
    UUID broughtBy() {
        return fromFolder ? null : uploadedBy;
    }

    UUID documentId() {
        return documentId;
    }

    String fileName() {
        return fileName;
    }

    String template() {
        return template;
    }

    /** Of a template that somebody designed; null for one of the portal's own. */
    @Nullable
    UUID templateVersion() {
        return templateVersion;
    }

    /** Where its rows stand, and how they are read. */
    SheetPlace place() {
        return place;
    }

    String mapping() {
        return mapping;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    LocalDate asOf() {
        return asOf;
    }

    ImportStatus status() {
        return status;
    }

    @Nullable
    UUID repeats() {
        return repeats;
    }
}
