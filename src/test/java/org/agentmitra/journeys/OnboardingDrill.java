package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.agentmitra.answers.TestAnswers;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.support.AadhaarNumbers;
import org.agentmitra.support.Sweep;

/** Customers in every step of the journey, during whose sends the portal is killed. */
class OnboardingDrill implements AutoCloseable {
    private static final String DOCUMENTS = "/onboarding/documents";

    private final PortalProcess portal;
    private final KeptJourneys kept;
    private final List<StepSender> settled = new ArrayList<>();

    OnboardingDrill(PortalProcess portal, KeptJourneys kept) throws IOException, InterruptedException {
        this.portal = portal.start();
        this.kept = kept;
    }

    /** @param series its own customers, and how many sends arrive before the portal is killed */
    void sendsKilled(int series) throws Exception {
        List<StepSender> senders = List.of(
                sender(series, "AGENT", RepeatedStep.agent(kept.agents())),
                sender(series, "PAPER", RepeatedStep.paper()),
                sender(series, "NUMBERS", RepeatedStep.numbers()),
                sender(series, "KYC", RepeatedStep.kyc()),
                sender(series, "CONTACTS", RepeatedStep.contacts()),
                sender(series, "PROFILE", RepeatedStep.profile()));
        StepSender submission = sender(series, "SUBMISSION", RepeatedStep.submission());
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> sending = new ArrayList<>();
            senders.forEach(sender -> sending.add(customers.submit(sender)));
            await(sending, () -> senders.stream().allMatch(sender -> sender.acknowledged() >= 1 + series % 3));
            sending.add(customers.submit(submission));
            int known = total(senders);
            await(sending, () -> submission.sent() > 0 && total(senders) >= known + series % 5);
            portal.kill();
            for (Future<Void> one : sending) {
                one.get();
            }
        }
        portal.start();
        List<StepSender> all = new ArrayList<>(senders);
        all.add(submission);
        for (StepSender sender : all) {
            sender.settle();
        }
        settled.addAll(all);
    }

    /** After a normal stop: each send is there once, and no whole Aadhaar number in tables, files and log. */
    void lookAtWhatIsKept() throws Exception {
        settled.forEach(kept::holdsOnce);
        assertThat(kept.withNumbers()).isEmpty();
        portal.stop();
        assertThat(Sweep.folder(portal.log().getParent())).isEmpty();
    }

    @Override
    public void close() {
        portal.close();
    }

    private StepSender sender(int series, String name, RepeatedStep step) throws IOException, InterruptedException {
        String mailbox = "drill-" + name.toLowerCase(Locale.ROOT) + series;
        String phone = "+91987%03d%04d".formatted(700 + series, Math.floorMod(name.hashCode(), 10_000));
        boolean whole = name.equals("SUBMISSION");
        UUID journey = kept.lay(mailbox, phone, whole ? StepKey.AGENT : step.at());
        PortalClient customer = new PortalClient(portal.port()).signIn(mailbox + "@demo.example");
        if (whole) {
            takeAllSteps(customer);
        } else if (step.at() == StepKey.DOCUMENTS) {
            agreeAndBring(customer);
        }
        return new StepSender(customer, journey, name, step);
    }

    static void agreeAndBring(PortalClient customer) throws IOException, InterruptedException {
        taken(customer.answer(DOCUMENTS + "/consent", DOCUMENTS, Map.of("purposes", "IDENTITY,AADHAAR")));
        taken(RepeatedStep.bring(customer, Map.of("kind", "ADDRESS_PROOF", "proof", "UTILITY_BILL"), "bill.png", 600));
        taken(RepeatedStep.bring(customer, Map.of("kind", "PAN"), "pan-0.png", 600));
    }

    /** With an Aadhaar card and its whole number. */
    private void takeAllSteps(PortalClient customer) throws IOException, InterruptedException {
        taken(RepeatedStep.agent(kept.agents()).send().to(customer, 1));
        agreeAndBring(customer);
        String draft = taken(RepeatedStep.bring(customer, Map.of("kind", "AADHAAR"), "card.png", 600))
                .replaceAll(".*(/papers/[0-9a-f-]{36}).*", "$1");
        String page = draft + "/cover/edit";
        taken(customer.answer(draft + "/cover", page, Map.of("page", "1", "bands", "8")));
        taken(customer.answer(draft + "/copy", page, Map.of("page", "1")));
        taken(customer.answer(DOCUMENTS, DOCUMENTS, Map.of("aadhaar", AadhaarNumbers.SPACED, "pan", FiveSteps.PAN)));
        taken(customer.answer("/onboarding/kyc", "/onboarding/kyc", TestAnswers.kyc()));
        taken(customer.answer("/onboarding/contacts", "/onboarding/contacts", TestAnswers.contacts()));
        taken(customer.answer("/onboarding/profile", "/onboarding/profile", TestAnswers.profile()));
    }

    private static String taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), answer.body())
                .isBetween(302, 303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static int total(List<StepSender> senders) {
        return senders.stream().mapToInt(StepSender::acknowledged).sum();
    }

    private interface Reached {
        boolean now();
    }

    private static void await(List<Future<Void>> sending, Reached reached) throws Exception {
        while (!reached.now()) {
            for (Future<Void> one : sending) {
                if (one.isDone()) {
                    one.get();
                }
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }
}
