package org.agentmitra.answers;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of Nila Raman, as her browser sends them. */
public final class TestAnswers {
    private TestAnswers() {}

    public static Map<String, String> kyc() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "Nila Raman");
        fields.put("bornOn.day", "5");
        fields.put("bornOn.month", "3");
        fields.put("bornOn.year", "1985");
        fields.put("gender", "FEMALE");
        fields.put("marital", "MARRIED");
        fields.put("relation", "FATHER");
        fields.put("relative", "Raman Pillai");
        fields.put("line", "12 Lake Road, Ward 4");
        fields.put("pin", "700 001");
        fields.put("city", "Kolkata");
        fields.put("district", "");
        fields.put("state", "");
        fields.put("same", "true");
        fields.put("occupation", "SALARIED");
        fields.put("income", "TO_5");
        fields.put("source", "SALARY");
        fields.put("education", "GRADUATE");
        fields.put("nationality", "IN");
        fields.put("birthPlace", "Kochi");
        fields.put("birthCountry", "IN");
        fields.put("abroad", "NO");
        fields.put("exposure", "NONE");
        return fields;
    }

    public static Map<String, String> contacts() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "Raman Pillai");
        fields.put("relation", "PARENT");
        fields.put("phone", "098765 00098");
        return fields;
    }

    public static Map<String, String> profile() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("on", "reminders-sms");
        fields.put("from", "22:00");
        fields.put("until", "07:00");
        fields.put("language", "hi");
        fields.put("terms", "true");
        fields.put("privacy", "true");
        return fields;
    }
}
