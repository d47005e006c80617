package org.agentmitra.agentimports;

import static org.agentmitra.formats.TemplateColumn.optional;
import static org.agentmitra.formats.TemplateColumn.required;

import java.util.List;
import java.util.Set;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.rules.Choice;
import org.agentmitra.targets.Entity;

/** The columns of lists of agents (REQUIREMENTS.md section 2.1), and what else the tree of agents keeps of them. */
final class AgentSheet {
    static final String KEY = "agents";

    static final String CODE = "agentCode";
    static final String NAME = "agentName";
    static final String EMAIL = "email";
    static final String PHONE = "agentPhone";
    static final String JOINED = "joinedOn";
    static final String STANDING = "standing";
    static final String BRANCH = "branch";
    static final String SENIOR = "seniorCode";
    static final String ROLE = "role";
    static final String INVITE = "invite";

    static final Choice ACTIVE = new Choice("Active", List.of("A", "Working", "In service", "सक्रिय"));
    static final Choice INACTIVE = new Choice("Inactive", List.of("I", "Left", "Terminated", "Resigned", "निष्क्रिय"));
    static final Choice SUSPENDED = new Choice("Suspended", List.of("S", "On hold", "निलंबित"));
    static final Choice SENIOR_AGENT = new Choice("Senior agent", List.of("senior_agent", "Senior", "वरिष्ठ एजेंट"));
    static final Choice JUNIOR_AGENT =
            new Choice("Junior agent", List.of("junior_agent", "Junior", "Agent", "कनिष्ठ एजेंट"));
    static final Choice YES = new Choice("Yes", List.of("Y", "True", "1", "हाँ"));
    static final Choice NO = new Choice("No", List.of("N", "False", "0", "नहीं"));

    static final Template TEMPLATE = new Template(
            "agent-list",
            KEY,
            List.of(
                    required("Agent Code", CODE, CellType.CODE, "Agency Code", "Code", "Agent No", "एजेंट कोड"),
                    required("Full Name", NAME, CellType.NAME, "Agent Name", "Name", "Name of Agent", "नाम"),
                    required("Email", EMAIL, CellType.EMAIL, "E-mail", "Email Address", "E-mail ID", "ईमेल"),
                    required("Phone", PHONE, CellType.CODE, "Mobile", "Mobile No", "Phone Number", "मोबाइल"),
                    required(
                            "Join Date",
                            JOINED,
                            CellType.PAST_DATE,
                            "Joining Date",
                            "Date of Joining",
                            "Joined On",
                            "DOJ"),
                    chosen("Status", STANDING, true, List.of(ACTIVE, INACTIVE, SUSPENDED), "Agent Status", "स्थिति"),
                    optional("Branch", BRANCH, CellType.CODE, "Branch Code", "Territory", "Territory Code", "शाखा"),
                    optional(
                            "Reports To",
                            SENIOR,
                            CellType.CODE,
                            "Senior Code",
                            "Senior Agent Code",
                            "Team Leader Code"),
                    chosen("Role", ROLE, false, List.of(SENIOR_AGENT, JUNIOR_AGENT), "Level", "Designation", "भूमिका"),
                    chosen("Invite", INVITE, false, List.of(YES, NO), "Send Invitation", "आमंत्रण")));

    static final Entity ENTITY = Entity.of(KEY, TEMPLATE, Set.of(CODE, NAME, EMAIL, PHONE, JOINED, STANDING), CODE);

    private AgentSheet() {}

    private static TemplateColumn chosen(
            String header, String field, boolean required, List<Choice> choices, String... synonyms) {
        return new TemplateColumn(
                header, field, CellType.TEXT, required, List.of(synonyms), null, List.of(), choices, List.of(), null);
    }
}
