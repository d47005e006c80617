package org.agentmitra.preferences;

import java.text.Collator;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Time zones to choose from, by what they are called in the reader's language. */
final class Zones {
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

    /** Earlier names of zones that have another one, which the IANA database keeps so that what was stored stays readable. */
    private static final Set<String> FORMER = Set.of("""
            Africa/Asmera Africa/Timbuktu America/Argentina/ComodRivadavia America/Atka America/Buenos_Aires
            America/Catamarca America/Coral_Harbour America/Cordoba America/Ensenada America/Fort_Wayne America/Godthab
            America/Indianapolis America/Jujuy America/Knox_IN America/Louisville America/Mendoza America/Montreal
            America/Nipigon America/Pangnirtung America/Porto_Acre America/Rainy_River America/Rosario
            America/Santa_Isabel America/Shiprock America/Thunder_Bay America/Virgin America/Yellowknife Asia/Ashkhabad
            Asia/Calcutta Asia/Choibalsan Asia/Chongqing Asia/Chungking Asia/Dacca Asia/Harbin Asia/Istanbul
            Asia/Kashgar Asia/Katmandu Asia/Macao Asia/Rangoon Asia/Saigon Asia/Tel_Aviv Asia/Thimbu Asia/Ujung_Pandang
            Asia/Ulan_Bator Atlantic/Faeroe Atlantic/Jan_Mayen Australia/ACT Australia/Canberra Australia/Currie
            Australia/LHI Australia/NSW Australia/North Australia/Queensland Australia/South Australia/Tasmania
            Australia/Victoria Australia/West Australia/Yancowinna Europe/Belfast Europe/Kiev Europe/Nicosia
            Europe/Tiraspol Europe/Uzhgorod Europe/Zaporozhye Pacific/Enderbury Pacific/Johnston Pacific/Ponape
            Pacific/Samoa Pacific/Truk Pacific/Yap
            """.split("\\s+"));

    private Zones() {}

    /** @param current the zone the reader has: offered also when it has another name by now */
    static List<Choice> offered(ZoneId current, Locale locale, Clock clock) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.matcher(id).matches())
                .filter(id -> !FORMER.contains(id) || id.equals(current.getId()))
                .map(id -> new Choice(id, text(ZoneId.of(id), locale, clock)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)))
                .toList();
    }

    /** What the zone is called: {@code Central European Time}. */
    static String name(ZoneId zone, Locale locale) {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }

    private static String text(ZoneId zone, Locale locale, Clock clock) {
        ZoneOffset offset = zone.getRules().getOffset(clock.instant());
        return name(zone, locale) + ", " + zone.getId().replace('_', ' ') + " (UTC"
                + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId()) + ")";
    }
}
