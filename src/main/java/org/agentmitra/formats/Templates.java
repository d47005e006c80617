package org.agentmitra.formats;

import static org.agentmitra.formats.TemplateColumn.optional;
import static org.agentmitra.formats.TemplateColumn.required;

import java.util.List;

/** Built-in templates of the first kinds; others are declared by whoever takes their rows. Column lists and synonyms: DOMAIN.md section 5. */
public final class Templates {
    /** What LIC prints for an agent each month. */
    public static final Template DUE_LIST = new Template(
            "lic-premium-due-list",
            "policies",
            List.of(
                    optional("S.No", "serial", CellType.UNUSED, "Sr No", "Sl No", "No", "Serial No"),
                    required("PolicyNo", "policyNumber", CellType.ID_OF_NINE, "Policy Number", "Pol No", "Policy"),
                    required("Name of Assured", "holderName", CellType.NAME, "Name", "Assured Name", "Holder Name"),
                    required("D.o.C", "commencedOn", CellType.PAST_DATE, "Commencement", "Date of Commencement"),
                    required("Pln/Tm", "planCode", CellType.PLAN, "Plan/Term", "Plan Term PPT", "T.T.", "Plan Tm"),
                    required("Mod", "mode", CellType.MODE, "Mode", "Premium Mode"),
                    required("FUP", "fupMonth", CellType.MONTH, "First Unpaid Premium"),
                    optional("Flg", "flag", CellType.FLAG, "Flag"),
                    required("InstPrem", "instalmentPaise", CellType.MONEY, "Instalment Premium", "Premium", "Prem"),
                    required("Due", "dueCount", CellType.INTEGER, "Dues", "No of Dues"),
                    optional("GST", "gstPaise", CellType.MONEY, "Tax", "Service Tax"),
                    required("TotPrem", "totalPaise", CellType.MONEY, "Total Premium", "Tot Premium", "Total"),
                    optional("EstCom", "commissionPaise", CellType.MONEY, "Est Commission", "Estimated Commission")));

    /** The portal's own list of policies, for any insurer. */
    public static final Template POLICY_LIST = new Template(
            "policy-list",
            "policies",
            List.of(
                    required("Policy No", "policyNumber", CellType.ID, "Policy Number", "Pol No", "Policy"),
                    required("Provider", "provider", CellType.PROVIDER, "Insurer", "Company"),
                    required(
                            "Name", "holderName", CellType.NAME, "Holder", "Holder Name", "Name of Assured", "PH Name"),
                    optional("DOB", "born", CellType.BIRTH_DATE, "Date of Birth", "Birth Date"),
                    required(
                            "DOC",
                            "commencedOn",
                            CellType.PAST_DATE,
                            "Commencement",
                            "Date of Commencement",
                            "Risk Date"),
                    required("Plan", "planCode", CellType.PLAN, "Plan Name", "Product", "Plan No"),
                    required("Term", "term", CellType.INTEGER, "Policy Term"),
                    optional("Plan/Term/PPT", "planTerm", CellType.PLAN, "Pln/Tm", "Plan-Term", "T.T.", "Plan Tm"),
                    optional("PPT", "ppt", CellType.INTEGER, "Premium Paying Term", "Paying Term"),
                    required("Mode", "mode", CellType.MODE, "Mod", "Premium Mode", "Frequency"),
                    required(
                            "Instalment Premium",
                            "instalmentPaise",
                            CellType.MONEY,
                            "Inst.Prem",
                            "Installment Premium",
                            "Premium",
                            "Prem"),
                    required("Sum Assured", "sumAssuredPaise", CellType.MONEY, "SA", "S.A.", "Sum Ass."),
                    optional("FUP", "fupOn", CellType.DATE_OR_MONTH, "First Unpaid Premium", "Next Due"),
                    optional("Status", "status", CellType.STATUS, "Policy Status"),
                    optional("Maturity Date", "maturesOn", CellType.DATE, "Maturity", "DOM", "Date of Maturity"),
                    optional("Nominee", "nominee", CellType.TEXT, "Nominee Name"),
                    optional("Nominee Relation", "nomineeRelation", CellType.TEXT, "Relation", "Relationship"),
                    optional("Mobile", "mobile", CellType.MOBILE, "Mobile No", "Phone", "Contact No", "Phone Number"),
                    optional("Address", "address", CellType.TEXT),
                    optional("Agency Code", "agencyCode", CellType.AGENCY_CODE, "Agent Code", "Agency"),
                    optional("Branch", "branch", CellType.TEXT, "Branch Code")));

    /** The portal's own list of people to be invited. */
    public static final Template PEOPLE = new Template(
            "people-to-invite",
            "people",
            List.of(
                    required("Name", "name", CellType.TEXT, "Full Name", "Person", "Employee", "Agent Name", "नाम"),
                    required("E-mail", "email", CellType.EMAIL, "Email Address", "Mail", "E-mail ID", "ई-मेल", "ईमेल"),
                    optional(
                            "Phone",
                            "phone",
                            CellType.CODE,
                            "Mobile",
                            "Mobile No",
                            "Phone Number",
                            "Contact No",
                            "फ़ोन"),
                    required("Role", "role", CellType.TEXT, "Role Name", "User Role", "Designation", "भूमिका"),
                    optional("Insurer", "insurer", CellType.CODE, "Insurer Code", "Provider", "Company", "बीमा कंपनी"),
                    optional("Agent Code", "code", CellType.CODE, "Agency Code", "Branch Code", "Code", "Place", "कोड"),
                    optional("Language", "language", CellType.TEXT, "Lang", "Preferred Language", "भाषा")));

    /** Those for policies, in the order of preference. */
    public static final List<Template> POLICIES = List.of(DUE_LIST, POLICY_LIST);

    private Templates() {}
}
