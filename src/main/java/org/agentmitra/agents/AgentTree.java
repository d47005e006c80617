package org.agentmitra.agents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grows the trees of providers and puts people into them. Places are named by their path. */
@Component
@Transactional
public class AgentTree {
    private static final String GROW = "agents.create";

    private final TreeNodes nodes;
    private final Agents agents;
    private final Appointments appointments;
    private final ProviderDirectory providers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgentTree(
            TreeNodes nodes,
            Agents agents,
            Appointments appointments,
            ProviderDirectory providers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.nodes = nodes;
        this.agents = agents;
        this.appointments = appointments;
        this.providers = providers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Plants the root of a provider's tree and answers its path; each provider has one. */
    public String plant(Viewer viewer, UUID provider) {
        ProviderRef owner = provider(provider);
        if (!(viewer.scope(GROW) instanceof Scope.Everything)) {
            throw new NotFound("provider", provider);
        }
        if (nodes.existsByProviderIdAndKind(provider, NodeKind.PROVIDER)) {
            throw new Refused("provider", "agents.tree.planted");
        }
        return settle(viewer, TreeNode.root(provider, owner.name()), "/").path();
    }

    /**
     * Grows a territory below a place and answers its path.
     *
     * @param code the provider's code for it, null without one
     * @throws Refused when the kind does not belong there or the code is taken
     */
    public String grow(Viewer viewer, String parentPath, NodeKind kind, String name, @Nullable String code) {
        TreeNode parent = node(viewer, GROW, parentPath);
        TreeNode node = parent.grow(kind, name, code);
        if (code != null) {
            refuseTaken(parent.provider(), kind, code);
        }
        return settle(viewer, node, parentPath).path();
    }

    /**
     * Admits an agent below a place. A user who is given is appointed to the agent's own place from today on.
     *
     * @param user the agent's account, null while there is none
     * @throws Refused when the code is malformed or taken, or the user already is an agent
     */
    public AgentRef admit(Viewer viewer, String parentPath, String name, String code, @Nullable UUID user) {
        TreeNode parent = node(viewer, GROW, parentPath);
        AgencyCode agency = AgencyCode.parse(code).orElseThrow(() -> new Refused("code", "agents.code.invalid"));
        refuseTaken(parent.provider(), NodeKind.AGENT, agency.value());
        if (user != null && agents.existsByUserId(user)) {
            throw new Refused("user", "agents.user.taken");
        }
        Agent agent = agents.saveAndFlush(Agent.admitted(name, user, now()));
        TreeNode node = settle(viewer, parent.admit(agent.id(), agent.name(), agency), parentPath);
        AgentRef ref = new AgentRef(agent.id(), agent.name(), agency.value(), node.provider(), node.path());
        events.publishEvent(TreeChanged.admitted(viewer.user(), ref));
        if (user != null) {
            appoint(viewer, user, node, today(node.provider()));
        }
        return ref;
    }

    /**
     * Gives an agent a place in another provider's tree too, under that provider's code. The agent's user, if there is
     * one, is appointed to it from today on.
     *
     * @throws Refused when the code is malformed or taken, or the agent already has a place in that tree
     */
    public AgentRef extend(Viewer viewer, String parentPath, AgentRef agent, String code) {
        TreeNode parent = node(viewer, GROW, parentPath);
        AgencyCode agency = AgencyCode.parse(code).orElseThrow(() -> new Refused("code", "agents.code.invalid"));
        refuseTaken(parent.provider(), NodeKind.AGENT, agency.value());
        if (nodes.existsByProviderIdAndAgentId(parent.provider(), agent.id())) {
            throw new Refused("agent", "agents.agent.placed");
        }
        Agent known = agents.findById(agent.id()).orElseThrow(() -> new NotFound("agent", agent.id()));
        TreeNode node = settle(viewer, parent.admit(known.id(), known.name(), agency), parentPath);
        AgentRef ref = new AgentRef(known.id(), known.name(), agency.value(), node.provider(), node.path());
        events.publishEvent(TreeChanged.admitted(viewer.user(), ref));
        UUID user = known.user();
        if (user != null) {
            appoint(viewer, user, node, today(node.provider()));
        }
        return ref;
    }

    /** Appoints a user to a place from the provider's today on; appointing twice changes nothing. */
    public void appoint(Viewer viewer, UUID user, String path) {
        TreeNode node = node(viewer, "agents.update", path);
        if (!appointments.existsByUserIdAndNodeIdAndEndsOnIsNull(user, node.id())) {
            appoint(viewer, user, node, today(node.provider()));
        }
    }

    /**
     * Gives somebody new a place. At an agent's place the account becomes that agent's, wherever else the agent stands.
     *
     * @throws Refused when the agent has an account
     */
    public void seat(Viewer viewer, UUID user, String path) {
        TreeNode node = node(viewer, "users.create", path);
        UUID who = node.agent();
        if (who == null) {
            appoint(viewer, user, node, today(node.provider()));
            return;
        }
        Agent agent = agents.findById(who).orElseThrow(() -> new NotFound("agent", who));
        agent.join(user);
        agents.saveAndFlush(agent);
        events.publishEvent(TreeChanged.joined(viewer.user(), who, user));
        for (TreeNode place : nodes.findByAgentIdOrderById(who)) {
            // All of them, or the account would not be the agent's.
            TreeNode within = node(viewer, "users.create", place.path());
            appoint(viewer, user, within, today(within.provider()));
        }
    }

    private void appoint(Viewer viewer, UUID user, TreeNode node, LocalDate from) {
        appointments.saveAndFlush(Appointment.of(user, node, from));
        events.publishEvent(TreeChanged.appointed(viewer.user(), user, node));
    }

    private TreeNode settle(Viewer viewer, TreeNode node, String parentPath) {
        TreeNode kept = nodes.saveAndFlush(node);
        kept.settleBelow(parentPath);
        kept = nodes.saveAndFlush(kept);
        if (kept.kind() != NodeKind.AGENT) {
            events.publishEvent(TreeChanged.grown(viewer.user(), kept));
        }
        return kept;
    }

    private void refuseTaken(UUID provider, NodeKind kind, String code) {
        if (nodes.existsByProviderIdAndKindAndCode(provider, kind, code)) {
            throw new Refused("code", "agents.code.taken");
        }
    }

    private TreeNode node(Viewer viewer, String permission, String path) {
        Scope.Condition scope = viewer.scope(permission).condition("n.path", "cast(null as uuid)");
        return jdbc.sql("select n.id from tree_nodes n where n.path = :path and " + scope.sql())
                .param("path", path)
                .params(scope.parameters())
                .query(Long.class)
                .optional()
                .flatMap(nodes::findById)
                .orElseThrow(() -> new NotFound("place", path));
    }

    private ProviderRef provider(UUID id) {
        return providers.byId(id).orElseThrow(() -> new NotFound("provider", id));
    }

    private LocalDate today(UUID provider) {
        return LocalDate.now(clock.withZone(provider(provider).zone()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
