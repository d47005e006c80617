package org.agentmitra.customers;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/customers")
class CustomerController {
    private final CustomerList list;
    private final CustomerPages pages;
    private final CustomerService customers;
    private final List<CustomerPart> parts;
    private final Clock clock;

    CustomerController(
            CustomerList list,
            CustomerPages pages,
            CustomerService customers,
            ObjectProvider<CustomerPart> parts,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.customers = customers;
        this.parts = parts.stream().toList();
        this.clock = clock;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean stubs,
            @RequestParam(defaultValue = "") String birthdays,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        CustomerFilter filter =
                new CustomerFilter(q, stubs, birthdays.equals(CustomerFilter.THIS_WEEK) ? viewer.today(clock) : null);
        PageOf<CustomerRow> page = list.page(viewer, filter, after, before);
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("manyBooks", manyBooks(viewer, page));
        return "customers/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        CustomerPage customer = pages.page(viewer, "customers.read", id);
        if (customer.joinedInto() != null) {
            return "redirect:/customers/" + customer.joinedInto();
        }
        model.addAttribute("customer", customer);
        model.addAttribute("parts", parts(viewer, customer.ref()));
        model.addAttribute("changeable", viewer.may("customers.update"));
        model.addAttribute("policies", viewer.may("policies.read"));
        return "customers/show";
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        CustomerForm form = customers.form(viewer, id);
        model.addAttribute("form", form);
        model.addAttribute("above", above(id, form.name()));
        return "customers/edit";
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CustomerForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.getTarget() != null) {
            form.faults(viewer.today(clock)).stream()
                    .filter(fault -> !result.hasFieldErrors(fault.field()))
                    .forEach(fault -> result.rejectValue(fault.field(), fault.code()));
        }
        if (!result.hasErrors()) {
            try {
                customers.update(viewer, id, form);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            model.addAttribute("above", above(id, customers.form(viewer, id).name()));
            return "customers/edit";
        }
        flash.addFlashAttribute("message", "customers.updated");
        return "redirect:/customers/{id}";
    }

    private List<CustomerPart.Part> parts(Viewer viewer, CustomerRef customer) {
        return parts.stream()
                .flatMap(part -> part.of(viewer, customer).stream())
                .sorted(Comparator.comparingInt(CustomerPart.Part::order))
                .toList();
    }

    /** The breadcrumb between the list and a page below a customer's. */
    static Map<String, String> above(UUID id, String name) {
        return Map.of("href", "/customers/" + id, "text", name);
    }

    /** Whose book it is goes without saying on an agent's page of own customers. */
    private static boolean manyBooks(Viewer viewer, PageOf<CustomerRow> page) {
        return viewer.agent() == null
                || page.items().stream().map(CustomerRow::agent).distinct().count() > 1;
    }
}
