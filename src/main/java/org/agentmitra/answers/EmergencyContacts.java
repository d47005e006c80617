package org.agentmitra.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.shared.MobileNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a customer named to be called in an emergency. */
@Service
@Transactional(readOnly = true)
public class EmergencyContacts {
    private final AnswerStore store;

    EmergencyContacts(AnswerStore store) {
        this.store = store;
    }

    /** @param phone E.164 */
    public record Contact(String name, String phone) {
        /** As it is read: with its blanks. */
        public String grouped() {
            return new MobileNumber(phone).grouped();
        }
    }

    /** The first and perhaps a second; none while the step was not saved. */
    public List<Contact> of(UUID journey) {
        return store.find(journey, StepKey.CONTACTS, ContactsForm.class)
                .map(Kept::answers)
                .map(EmergencyContacts::contacts)
                .orElse(List.of());
    }

    private static List<Contact> contacts(ContactsForm form) {
        List<Contact> contacts = new ArrayList<>();
        contacts.add(new Contact(FieldRules.text(form.name()), FieldRules.text(form.phone())));
        if (form.second()) {
            contacts.add(new Contact(FieldRules.text(form.name2()), FieldRules.text(form.phone2())));
        }
        return List.copyOf(contacts);
    }
}
