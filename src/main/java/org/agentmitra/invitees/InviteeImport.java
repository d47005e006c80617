package org.agentmitra.invitees;

import java.util.List;
import java.util.UUID;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.Templates;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.StagedTarget;
import org.agentmitra.targets.StagingTable;
import org.agentmitra.targets.Tally;
import org.agentmitra.targets.TypedRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of a list of people become users who are invited. */
@Component
class InviteeImport extends StagedTarget {
    private static final String KEY = "people";

    private final InviteeCheck check;
    private final InviteeRun run;
    private final InviteeRows rows;

    InviteeImport(InviteeCheck check, InviteeRun run, InviteeRows rows) {
        this.check = check;
        this.run = run;
        this.rows = rows;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** What is granted is the sender's to grant, so nobody else starts or sees it. */
    @Override
    public String create() {
        return InviteeRules.PERMISSION;
    }

    @Override
    public String read() {
        return InviteeRules.PERMISSION;
    }

    @Override
    public String path() {
        return "/imports/people";
    }

    @Override
    public boolean intoBook() {
        return false;
    }

    @Override
    public boolean changing() {
        return false;
    }

    @Override
    public String words() {
        return KEY;
    }

    @Override
    public String resultPath() {
        return "/users";
    }

    @Override
    public String resultUrl(UUID importId) {
        return "/users?status=pending&sort=-created";
    }

    /** No template of an administrator's own: people are invited for no insurer. */
    @Override
    public List<Template> templates() {
        return List.of(Templates.PEOPLE);
    }

    /** Few: what a crash finds committed and not yet mailed are at most so many invitations to be sent again. */
    @Override
    public int atOnce() {
        return 25;
    }

    @Override
    @Transactional
    public List<Finding> check(ImportContext context, List<TypedRow> typed) {
        return typed.isEmpty() ? List.of() : check.check(context, typed);
    }

    @Override
    @Transactional
    public Tally apply(ImportContext context, int fromRow, int toRow) {
        run.apply(context, fromRow, toRow);
        return rows.tally(context.id(), fromRow, toRow);
    }

    @Override
    protected StagingTable<?> table() {
        return rows;
    }
}
