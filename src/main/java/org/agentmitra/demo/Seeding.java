package org.agentmitra.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.customers.HolderLinks;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.providers.InsurerKind;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.Viewer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the demo world in an empty portal, step by step, as people would: nothing is written past the portal's verbs. */
@Component
@Profile("demo")
class Seeding {
    /** Mailbox of the account that is opened last: a world that has it is whole. */
    static final String LAST = "customer";

    private final Staff staff;
    private final Insurers insurers;
    private final DemoViewers viewers;
    private final BookImport imports;
    private final DemoTemplate template;
    private final DemoCards cards;
    private final Troupe troupe;
    private final CustomerBook customers;
    private final HolderLinks links;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Seeding(
            Staff staff,
            Insurers insurers,
            DemoViewers viewers,
            BookImport imports,
            DemoTemplate template,
            DemoCards cards,
            Troupe troupe,
            CustomerBook customers,
            HolderLinks links,
            TransactionTemplate transaction,
            Clock clock) {
        this.staff = staff;
        this.insurers = insurers;
        this.viewers = viewers;
        this.imports = imports;
        this.template = template;
        this.cards = cards;
        this.troupe = troupe;
        this.customers = customers;
        this.links = links;
        this.transaction = transaction;
        this.clock = clock;
    }

    void seed() throws IOException {
        LocalDate today = LocalDate.now(clock.withZone(viewers.zone()));
        Library library = new Library(today);
        Viewer root = viewers.of(staff.open(null, "Asha Deshpande", "root", "super_admin"));
        staff.open(root.user(), "Leela Thomas", "support", "support_staff");
        staff.open(root.user(), "Nandini Menon", "lead", "customer_support_lead");
        staff.open(root.user(), "Kabir Sethi", "compliance", "compliance_officer");
        Map<DemoInsurer, Office> offices = offices(root);
        imports.undisturbed(() -> {
            for (Book book : library.books()) {
                bring(book, offices);
            }
            bringDueList(library, offices, today);
        });
        template.publish(viewers.of(staff.find(Cast.ADMINISTRATOR)));
        cards.publish(today);
        AgentRef senior = office(offices, Catalogue.GANGA).agent(Cast.SENIOR);
        // What happened earlier is written before anything that is recorded is sealed.
        imports.undisturbed(() -> troupe.play(library.first(), senior));
        openPolicyholder(root, library, offices);
    }

    private Map<DemoInsurer, Office> offices(Viewer root) {
        ProviderRef first = insurers.register(root, Catalogue.GANGA, InsurerKind.LIFE);
        Map<DemoAgent, AgentRef> agents = insurers.settleFirst(root, first);
        ProviderRef second = insurers.register(root, Catalogue.SAHYADRI, InsurerKind.HEALTH);
        Map<DemoInsurer, Office> offices = new HashMap<>();
        offices.put(Catalogue.GANGA, new Office(first, agents));
        offices.put(Catalogue.SAHYADRI, new Office(second, insurers.settleSecond(root, second, agents)));
        return offices;
    }

    private void bring(Book book, Map<DemoInsurer, Office> offices) throws IOException {
        String file = book.insurer().code().toLowerCase(Locale.ROOT) + "-policies.xlsx";
        bring(book, offices, file, PolicyWorkbook.of(book));
    }

    private void bringDueList(Library library, Map<DemoInsurer, Office> offices, LocalDate today) throws IOException {
        DueListWorkbook list = new DueListWorkbook(library.first(), library.stranger(), today);
        bring(library.first(), offices, "premium-due-list-" + YearMonth.from(today) + ".xlsx", list.bytes());
    }

    private void bring(Book book, Map<DemoInsurer, Office> offices, String file, byte[] workbook) {
        Office office = office(offices, book.insurer());
        UUID user = staff.find(book.agent().mailbox());
        imports.bring(viewers.of(user), office.provider(), office.agent(book.agent()), file, workbook);
    }

    /** In one transaction, because the account says that the world is whole. */
    private void openPolicyholder(Viewer root, Library library, Map<DemoInsurer, Office> offices) {
        Person person = library.policyholder();
        AgentRef agent = office(offices, Catalogue.GANGA).agent(Cast.SENIOR);
        String mobile = MobileNumber.parse(String.valueOf(person.mobile()), "IN")
                .orElseThrow()
                .e164();
        HolderFacts facts = new HolderFacts(person.name(), person.born(), mobile, null);
        UUID customer =
                Objects.requireNonNull(customers.match(agent, List.of(facts)).getFirst(), person.name());
        transaction.executeWithoutResult(status -> {
            UUID user = staff.join(person.name(), LAST, mobile, "policyholder");
            links.link(root, customer, user);
        });
    }

    private static Office office(Map<DemoInsurer, Office> offices, DemoInsurer insurer) {
        return Objects.requireNonNull(offices.get(insurer), insurer.code());
    }

    /** An insurer and its agents as the portal knows them. */
    private record Office(ProviderRef provider, Map<DemoAgent, AgentRef> agents) {
        AgentRef agent(DemoAgent agent) {
            return Objects.requireNonNull(agents.get(agent), agent.code());
        }
    }
}
