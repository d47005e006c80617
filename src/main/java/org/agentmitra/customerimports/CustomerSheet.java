package org.agentmitra.customerimports;

import static org.agentmitra.formats.TemplateColumn.optional;
import static org.agentmitra.formats.TemplateColumn.required;

import java.util.List;
import java.util.Set;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Template;
import org.agentmitra.targets.Entity;

/** The columns of customer lists that the book keeps (DOMAIN.md section 5, template B). */
final class CustomerSheet {
    static final String KEY = "customers";

    static final Template TEMPLATE = new Template(
            "customer-list",
            KEY,
            List.of(
                    required("Customer Name", "customerName", CellType.NAME, "Name", "Full Name", "Customer", "नाम"),
                    optional("DOB", "born", CellType.BIRTH_DATE, "Date of Birth", "Birth Date", "जन्म तिथि"),
                    optional(
                            "Mobile",
                            "mobile",
                            CellType.MOBILE,
                            "Mobile No",
                            "Mob No",
                            "Mob",
                            "Phone",
                            "Phone No",
                            "Phone Number",
                            "Contact No",
                            "मोबाइल"),
                    optional("Email", "email", CellType.EMAIL, "E-mail", "Email Address", "E-mail ID", "ईमेल"),
                    optional(
                            "Address 1", "address", CellType.TEXT, "Address", "Address Line1", "Address Line 1", "पता"),
                    optional("Address 2", "address2", CellType.TEXT, "Address Line2", "Address Line 2"),
                    optional("City", "city", CellType.TEXT, "Town", "District", "शहर"),
                    optional("State", "state", CellType.TEXT, "राज्य"),
                    optional("PIN", "pin", CellType.CODE, "Pincode", "Pin Code", "Postal Code", "पिन"),
                    optional(
                            "Father/Spouse",
                            "relative",
                            CellType.TEXT,
                            "Father/Husband",
                            "Father Name",
                            "Father's Name",
                            "Husband Name",
                            "Spouse Name",
                            "पिता/पति"),
                    optional("Gender", "gender", CellType.TEXT, "Sex", "लिंग"),
                    optional("WhatsApp", "whatsapp", CellType.CODE, "WhatsApp No", "WhatsApp Number", "व्हाट्सऐप"),
                    optional("PAN", "pan", CellType.TEXT, "PAN No", "PAN Number", "PAN Card", "पैन"),
                    optional("Aadhaar Last 4", "aadhaar", CellType.CODE, "Aadhaar", "Aadhar Last 4", "आधार"),
                    optional("Occupation", "occupation", CellType.TEXT, "Profession", "पेशा"),
                    optional("Annual Income", "income", CellType.CODE, "Income", "Yearly Income", "वार्षिक आय"),
                    optional("Marital Status", "marital", CellType.TEXT, "Marital", "वैवाहिक स्थिति"),
                    optional(
                            "Anniversary",
                            "anniversary",
                            CellType.PAST_DATE,
                            "Anniversary Date",
                            "Wedding Anniversary",
                            "Marriage Date",
                            "वर्षगाँठ"),
                    optional("Family Head", "head", CellType.TEXT, "Head of Family", "मुखिया"),
                    optional("Remarks", "remarks", CellType.TEXT, "Remark", "Notes", "टिप्पणी")));

    static final Entity ENTITY = Entity.of(KEY, TEMPLATE, Set.of("customerName"), "customerName");

    private CustomerSheet() {}
}
