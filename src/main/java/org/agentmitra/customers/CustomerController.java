package org.agentmitra.customers;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerPart;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
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
    private static final String NEW = "customers/new";

    private final CustomerPages pages;
    private final CustomerService customers;
    private final NewCustomers newcomers;
    private final List<CustomerPart> parts;
    private final Clock clock;

    CustomerController(
            CustomerPages pages,
            CustomerService customers,
            NewCustomers newcomers,
            ObjectProvider<CustomerPart> parts,
            Clock clock) {
        this.pages = pages;
        this.customers = customers;
        this.newcomers = newcomers;
        this.parts = parts.stream().toList();
        this.clock = clock;
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
        model.addAttribute("transferable", viewer.may("customers.transfer"));
        model.addAttribute("policies", viewer.may("policies.read"));
        return "customers/show";
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, Model model) {
        newcomers.book(viewer);
        model.addAttribute("form", CustomerForm.empty());
        model.addAttribute("key", Ids.next());
        return NEW;
    }

    /** Who may be in the book already is shown before anything is saved. */
    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "false") boolean another,
            @Valid @ModelAttribute("form") CustomerForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        newcomers.book(viewer);
        faults(viewer, form, result);
        if (!result.hasErrors() && !another) {
            List<NewCustomers.Alike> alike = newcomers.alike(viewer, key, form);
            if (!alike.isEmpty()) {
                model.addAttribute("alike", alike);
                result.reject("customers.new.alike");
            }
        }
        if (!result.hasErrors()) {
            try {
                newcomers.add(viewer, key, form);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            model.addAttribute("key", key);
            return NEW;
        }
        flash.addFlashAttribute("message", "customers.created");
        return "redirect:/customers/" + key;
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
        faults(viewer, form, result);
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

    private void faults(Viewer viewer, CustomerForm form, BindingResult result) {
        if (result.getTarget() != null) {
            form.faults(viewer.today(clock)).stream()
                    .filter(fault -> !result.hasFieldErrors(fault.field()))
                    .forEach(fault -> result.rejectValue(fault.field(), fault.code()));
        }
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
}
