package org.agentmitra.invitees;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Objection;
import org.agentmitra.accounts.Openings;
import org.agentmitra.actors.Actors;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.formats.Templates;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.springframework.stereotype.Component;

/** Looks at the rows of a list of people as the form for one would, and at each beside the rows above it. */
@Component
class InviteeCheck {
    private static final List<String> FIELDS =
            Templates.PEOPLE.columns().stream().map(TemplateColumn::field).toList();

    private final InviteeRules rules;
    private final InviteeRows staged;
    private final Openings openings;
    private final RoleWords words;
    private final Actors actors;
    private final Accounts accounts;
    private final Validator validator;

    InviteeCheck(
            InviteeRules rules,
            InviteeRows staged,
            Openings openings,
            RoleWords words,
            Actors actors,
            Accounts accounts,
            Validator validator) {
        this.rules = rules;
        this.staged = staged;
        this.openings = openings;
        this.words = words;
        this.actors = actors;
        this.accounts = accounts;
        this.validator = validator;
    }

    List<Finding> check(ImportContext context, List<TypedRow> typed) {
        RoleWords.Known roles = words.known();
        List<Invitee> invitees = typed.stream().map(row -> invitee(row, roles)).toList();
        return actors.of(context.actor())
                .filter(viewer -> viewer.may(InviteeRules.PERMISSION))
                .map(actor -> check(context, actor, roles, typed, invitees))
                .orElseGet(() -> refuseAll(context, typed, invitees));
    }

    private List<Finding> check(
            ImportContext context, Viewer actor, RoleWords.Known roles, List<TypedRow> typed, List<Invitee> invitees) {
        List<InviteeRules.Judged> judged = rules.judge(actor, invitees);
        InviteeChunk chunk = new InviteeChunk(
                roles,
                words.titles(actor, language(actor)),
                openings.known(invitees.stream().map(Invitee::email).toList()),
                staged.before(context.id(), typed.getFirst().number()));
        for (int i = 0; i < typed.size(); i++) {
            chunk.check(typed.get(i), invitees.get(i), objections(invitees.get(i), judged.get(i)), judged.get(i));
        }
        staged.put(context.id(), chunk.rows());
        return chunk.findings();
    }

    /** What the form would say of the shape of what is typed, and what the rules say, in the order of the columns. */
    private Set<Objection> objections(Invitee invitee, InviteeRules.Judged judged) {
        Stream<Objection> shape = validator.validate(invitee).stream()
                .map(violation -> new Objection(
                        violation.getPropertyPath().toString(),
                        violation.getMessageTemplate().replaceAll("[{}]", "")));
        return Stream.concat(shape, judged.objections().stream())
                .sorted(Comparator.comparingInt((Objection objection) -> FIELDS.indexOf(objection.field()))
                        .thenComparing(Objection::code))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Locale language(Viewer actor) {
        return accounts.active(actor.user()).map(Account::locale).orElse(Locale.ENGLISH);
    }

    /** The sender may invite nobody any more. */
    private List<Finding> refuseAll(ImportContext context, List<TypedRow> typed, List<Invitee> invitees) {
        List<Finding> findings = new ArrayList<>();
        List<InviteeRow> rows = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            int number = typed.get(i).number();
            rows.add(new InviteeRow(number, RowOutcome.FAILED, invitees.get(i), null, null, null));
            findings.add(new Finding(number, null, null, Severity.CRITICAL, InviteeChunk.SENDER_GONE, List.of()));
        }
        staged.put(context.id(), rows);
        return findings;
    }

    private static Invitee invitee(TypedRow row, RoleWords.Known roles) {
        return new Invitee(
                InviteeChunk.text(row, "name"),
                InviteeChunk.text(row, "email"),
                row.value("phone"),
                roles.named(InviteeChunk.text(row, "role")).orElse(""),
                row.value("insurer"),
                row.value("code"),
                row.value("agent"),
                Languages.tag(InviteeChunk.text(row, "language")).orElse(null));
    }
}
