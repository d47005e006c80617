package org.agentmitra.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Users extends Repository<User, UUID> {
    Optional<User> findById(UUID id);

    Optional<User> findByEmail(String email);

    List<User> findAllByIdInAndStatus(Collection<UUID> ids, UserStatus status);

    Optional<User> findByPhone(String phone);

    User saveAndFlush(User user);
}
