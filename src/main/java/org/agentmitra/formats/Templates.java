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
                    optional("S.No", "serial", CellType.UNUSED, known("Sr No; Sl No; No; Serial No")),
                    required(
                            "PolicyNo",
                            "policyNumber",
                            CellType.ID_OF_NINE,
                            known(
                                    "Policy Number; Pol No; Policy; Policy Ref; Policy Reference; Policy ID; पॉलिसी नंबर; पॉलिसी संख्या")),
                    required(
                            "Name of Assured",
                            "holderName",
                            CellType.NAME,
                            known(
                                    "Name; Assured Name; Life Assured; Holder Name; Customer; Customer Name; नाम; बीमित का नाम")),
                    required(
                            "D.o.C",
                            "commencedOn",
                            CellType.PAST_DATE,
                            known("Commencement; Date of Commencement; Start Date; Commencement Date; "
                                    + "प्रारंभ तिथि")),
                    required(
                            "Pln/Tm",
                            "planCode",
                            CellType.PLAN,
                            known("Plan/Term; Plan Term PPT; T.T.; Plan Tm; योजना/अवधि")),
                    required("Mod", "mode", CellType.MODE, known("Mode; Premium Mode; भुगतान विधि")),
                    required(
                            "FUP",
                            "fupMonth",
                            CellType.MONTH,
                            known("First Unpaid Premium; Next Due; पहला देय प्रीमियम")),
                    optional("Flg", "flag", CellType.FLAG, known("Flag")),
                    required(
                            "InstPrem",
                            "instalmentPaise",
                            CellType.MONEY,
                            known("Instalment Premium; Premium; Prem; किस्त प्रीमियम")),
                    required("Due", "dueCount", CellType.INTEGER, known("Dues; No of Dues")),
                    optional("GST", "gstPaise", CellType.MONEY, known("Tax; Service Tax")),
                    required(
                            "TotPrem",
                            "totalPaise",
                            CellType.MONEY,
                            known("Total Premium; Tot Premium; Total; कुल प्रीमियम")),
                    optional(
                            "EstCom",
                            "commissionPaise",
                            CellType.MONEY,
                            known("Est Commission; Estimated Commission"))));

    /** The portal's own list of policies, for any insurer. */
    public static final Template POLICY_LIST = new Template(
            "policy-list",
            "policies",
            List.of(
                    required(
                            "Policy No",
                            "policyNumber",
                            CellType.ID,
                            known(
                                    "Policy Number; Pol No; Policy; Policy Ref; Policy Reference; Policy ID; पॉलिसी नंबर; पॉलिसी संख्या")),
                    // Each file is brought for an insurer; a list of several names it in its rows.
                    optional("Provider", "provider", CellType.PROVIDER, known("Insurer; Company; बीमा कंपनी")),
                    required(
                            "Name",
                            "holderName",
                            CellType.NAME,
                            known(
                                    "Holder; Holder Name; Name of Assured; Life Assured; PH Name; Customer; "
                                            + "Customer Name; Client; Client Name; Policyholder; Policy Holder; Proposer; नाम; पॉलिसीधारक; ग्राहक")),
                    optional("DOB", "born", CellType.BIRTH_DATE, known("Date of Birth; Birth Date; जन्म तिथि")),
                    required(
                            "DOC",
                            "commencedOn",
                            CellType.PAST_DATE,
                            known(
                                    "Commencement; Date of Commencement; Risk Date; Start Date; "
                                            + "Commencement Date; Policy Start Date; Issue Date; Inception Date; प्रारंभ तिथि; आरंभ तिथि")),
                    required(
                            "Plan",
                            "planCode",
                            CellType.PLAN,
                            known("Plan Name; Product; Plan No; Plan Code; Product Name; Scheme; योजना; प्लान")),
                    required("Term", "term", CellType.INTEGER, known("Policy Term; अवधि")),
                    optional("Plan/Term/PPT", "planTerm", CellType.PLAN, known("Pln/Tm; Plan-Term; T.T.; Plan Tm")),
                    optional(
                            "PPT",
                            "ppt",
                            CellType.INTEGER,
                            known("Premium Paying Term; Paying Term; Premium Payment Term; प्रीमियम अवधि")),
                    required(
                            "Mode",
                            "mode",
                            CellType.MODE,
                            known("Mod; Premium Mode; Frequency; Payment Mode; Payment Frequency; Payment Freq; Freq; "
                                    + "Premium Frequency; Pay Mode; भुगतान विधि")),
                    required(
                            "Instalment Premium",
                            "instalmentPaise",
                            CellType.MONEY,
                            known(
                                    "Inst.Prem; Installment Premium; Instalment; Installment; Premium; Prem; Premium Amount; "
                                            + "Modal Premium; Modal Prem; प्रीमियम; किस्त प्रीमियम")),
                    required(
                            "Sum Assured",
                            "sumAssuredPaise",
                            CellType.MONEY,
                            known("SA; S.A.; Sum Ass.; Sum Insured; Cover; Cover Amount; बीमा राशि; बीमित राशि")),
                    optional(
                            "FUP",
                            "fupOn",
                            CellType.DATE_OR_MONTH,
                            known("First Unpaid Premium; Next Due; Due On; Next Due Date; "
                                    + "Next Premium Due; Due Date; Premium Due Date; देय तिथि; अगली देय तिथि")),
                    optional("Status", "status", CellType.STATUS, known("Policy Status; स्थिति")),
                    optional(
                            "Maturity Date",
                            "maturesOn",
                            CellType.DATE,
                            known("Maturity; DOM; Date of Maturity; Matures On; परिपक्वता तिथि")),
                    optional("Nominee", "nominee", CellType.TEXT, known("Nominee Name; नामांकित; नामित व्यक्ति")),
                    optional(
                            "Nominee Relation",
                            "nomineeRelation",
                            CellType.TEXT,
                            known("Relation; Relationship; नामांकित से संबंध")),
                    optional(
                            "Mobile",
                            "mobile",
                            CellType.MOBILE,
                            known(
                                    "Mobile No; Mob No; Mob; Mobile Phone; Phone; Phone No; Contact No; Contact Phone; Phone Number; Mobile Number; Contact; "
                                            + "मोबाइल; मोबाइल नंबर")),
                    optional("Address", "address", CellType.TEXT, known("पता")),
                    optional(
                            "Agency Code",
                            "agencyCode",
                            CellType.AGENCY_CODE,
                            known("Agent Code; Agency; Agent; एजेंसी कोड; एजेंट कोड")),
                    optional("Branch", "branch", CellType.TEXT, known("Branch Code; शाखा"))));

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
                    optional(
                            "Customer’s Agent",
                            "agent",
                            CellType.TEXT,
                            "Customer's Agent",
                            "Serving Agent",
                            "ग्राहक के एजेंट"),
                    optional("Language", "language", CellType.TEXT, "Lang", "Preferred Language", "भाषा")));

    /** Those for policies, in the order of preference. */
    public static final List<Template> POLICIES = List.of(DUE_LIST, POLICY_LIST);

    private Templates() {}

    /** Other headers, in English and Hindi, with semicolons between. */
    private static String[] known(String headers) {
        return headers.split("; ");
    }
}
