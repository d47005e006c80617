package org.agentmitra.commissionbills;

import static org.agentmitra.formats.TemplateColumn.optional;
import static org.agentmitra.formats.TemplateColumn.required;

import java.util.List;
import java.util.Set;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Template;
import org.agentmitra.targets.Entity;

/** The columns of commission bills (DOMAIN.md section 5): LIC's, and what other insurers call them. */
final class BillSheet {
    static final String KEY = "commission-bill";

    static final Template TEMPLATE = new Template(
            KEY,
            KEY,
            List.of(
                    optional("S.No", "serial", CellType.UNUSED, "Sr No", "Sl No", "No", "Serial No"),
                    optional(
                            "PH Name",
                            "holderText",
                            CellType.TEXT,
                            "Policyholder",
                            "Holder",
                            "Holder Name",
                            "Name",
                            "Name of Assured"),
                    required("PolicyNo", "policyNumber", CellType.ID, "Policy Number", "Pol No", "Policy"),
                    optional("Pln/Tm", "planText", CellType.TEXT, "Plan/Term", "Plan", "Product", "Plan Tm"),
                    optional("Due Date", "dueOn", CellType.DATE, "Premium Due Date", "Prem Due Date", "Due On"),
                    optional("Risk Date", "riskOn", CellType.DATE, "DOC", "D.o.C", "Issue Date", "Commencement"),
                    optional("CBO", "office", CellType.TEXT, "Collecting Office", "Branch", "Branch Code"),
                    optional("Adj Date", "adjustedOn", CellType.DATE, "Adjustment Date", "Paid On", "Payment Date"),
                    required("Premium", "premiumPaise", CellType.SIGNED_MONEY, "Prem", "Premium Amount"),
                    required(
                            "Commn",
                            "commnPaise",
                            CellType.SIGNED_MONEY,
                            "Commission",
                            "Comm",
                            "Commission Amount",
                            "Gross Commission",
                            "कमीशन"),
                    optional("TDS", "tdsPaise", CellType.SIGNED_MONEY, "TDS Amount", "Tax Deducted", "Income Tax"),
                    optional("Net", "netPaise", CellType.SIGNED_MONEY, "Net Commission", "Net Amount", "Net Payable"),
                    optional("Remarks", "remark", CellType.TEXT, "Remark", "Reason", "Type", "Transaction Type")));

    static final Entity ENTITY =
            Entity.of(KEY, TEMPLATE, Set.of("policyNumber", "premiumPaise", "commnPaise"), "policyNumber");

    private BillSheet() {}
}
