package org.agentmitra.agents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TreeNodes extends Repository<TreeNode, Long> {
    Optional<TreeNode> findById(Long id);

    boolean existsByProviderIdAndKind(UUID providerId, NodeKind kind);

    boolean existsByProviderIdAndKindAndCode(UUID providerId, NodeKind kind, String code);

    boolean existsByProviderIdAndAgentId(UUID providerId, UUID agentId);

    List<TreeNode> findByAgentIdOrderById(UUID agentId);

    TreeNode saveAndFlush(TreeNode node);
}
