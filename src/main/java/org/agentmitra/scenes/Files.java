package org.agentmitra.scenes;

import java.util.List;
import java.util.Locale;
import org.agentmitra.demo.Stage.Client;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.KycFile.Exposure;

/** What the people of the demo say of who they are. */
final class Files {
    private Files() {}

    /** @param serial makes the PAN another than everybody else's */
    static KycFile of(Client client, Exposure exposure, int serial) {
        KycFile.Address home = address(client.address());
        boolean salaried = serial % 2 == 0;
        return new KycFile(
                client.name(),
                client.born(),
                client.woman() ? KycFile.Gender.FEMALE : KycFile.Gender.MALE,
                client.relation().equals("Spouse") ? KycFile.Marital.MARRIED : KycFile.Marital.WIDOWED,
                KycFile.Relation.FATHER,
                "Mohan " + family(client.name()),
                home,
                home,
                salaried ? "SALARIED" : "BUSINESS",
                salaried ? KycFile.Income.TO_10 : KycFile.Income.TO_5,
                salaried ? KycFile.Source.SALARY : KycFile.Source.BUSINESS,
                KycFile.Education.GRADUATE,
                "IN",
                home.city() + ", IN",
                List.of(),
                exposure,
                client.mobile(),
                null,
                pan(client.name(), serial),
                null,
                null,
                null);
    }

    private static String pan(String name, int serial) {
        return "ZZZP" + family(name).substring(0, 1).toUpperCase(Locale.ROOT) + String.format("%04d", 4100 + serial)
                + "Q";
    }

    static String family(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Of one line: {@code 12, Station Road, Lajpat Nagar, New Delhi 110024}. */
    private static KycFile.Address address(String line) {
        int last = line.lastIndexOf(", ");
        String town = line.substring(last + 2);
        int pin = town.lastIndexOf(' ');
        String city = town.substring(0, pin);
        return new KycFile.Address(
                line.substring(0, last), city, city, state(town.substring(pin + 1)), town.substring(pin + 1));
    }

    /** By the first digits of the PIN code, for the places of the demo. */
    private static String state(String pin) {
        return switch (pin.substring(0, 2)) {
            case "11" -> "Delhi";
            case "12" -> "Haryana";
            case "14" -> "Punjab";
            case "16" -> "Chandigarh";
            case "30" -> "Rajasthan";
            default -> "Uttar Pradesh";
        };
    }
}
