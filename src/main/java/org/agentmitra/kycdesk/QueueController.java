package org.agentmitra.kycdesk;

import java.util.List;
import java.util.Map;
import org.agentmitra.accounts.Holders;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a review, the longest waiting first. */
@Controller
class QueueController {
    private final QueueList list;
    private final Holders holders;

    QueueController(QueueList list, Holders holders) {
        this.list = list;
        this.holders = holders;
    }

    @GetMapping("/kyc")
    String list(Viewer viewer, @RequestParam Map<String, String> query, Model model) {
        QueueFilter filter = QueueFilter.of(query);
        model.addAttribute(
                "list",
                new QueuePage(
                        list.page(
                                viewer,
                                filter,
                                QueueKey.of(query.get("after")).orElse(null),
                                QueueKey.of(query.get("before")).orElse(null)),
                        filter,
                        list.counts(viewer, filter.state()),
                        filter.waits() && viewer.may("kyc.assign") ? reviewers() : List.of()));
        return "kycdesk/list";
    }

    private List<QueuePage.Reviewer> reviewers() {
        return holders.of("kyc.review").stream()
                .map(account -> new QueuePage.Reviewer(account.id(), account.name()))
                .toList();
    }
}
