package org.agentmitra.customers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, UUID> {
    Optional<Customer> findById(UUID id);

    Customer saveAndFlush(Customer customer);
}
