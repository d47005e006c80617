package org.agentmitra.passwords;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.PasswordOwner;
import org.agentmitra.shared.Digest;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Links by which a password is set: each good for some time, once, and for the password there was, or for none. */
@Component
class ResetLinks {
    /** Of a link for who forgot the password. */
    static final Duration LIFE = Duration.ofMinutes(30);

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ResetLinks(JdbcClient jdbc, Credentials credentials, Clock clock) {
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param life how long it can be used
     * @param owner whom it is for; null for an address nobody has, which costs the same and opens nothing
     * @return the token, which is kept nowhere
     */
    String issue(@Nullable PasswordOwner owner, Duration life) {
        String token = token();
        jdbc.sql("insert into password_links (id, token_hash, user_id, password_stamp, valid_till)"
                        + " values (:id, :hash, :user, :stamp, :till)")
                .param("id", Ids.next())
                .param("hash", Digest.of(token))
                .param("user", owner == null ? null : owner.user())
                .param("stamp", owner == null ? null : owner.stamp())
                .param("till", now().plus(life))
                .update();
        return token;
    }

    /** Makes a link for each owner in one statement; the tokens are in their order. */
    List<String> issueAll(List<PasswordOwner> owners, Duration life) {
        List<String> tokens = owners.stream().map(owner -> token()).toList();
        jdbc.sql(
                        "insert into password_links (id, token_hash, user_id, password_stamp, valid_till) select id, hash, owner,"
                                + " stamp, cast(:till as timestamp with time zone) from unnest(cast(:ids as uuid array),"
                                + " cast(:hashes as varchar array), cast(:owners as uuid array), cast(:stamps as varchar array))"
                                + " as r(id, hash, owner, stamp)")
                .param("till", now().plus(life))
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", owners.stream().map(one -> Ids.next()).toArray()))
                .param(
                        "hashes",
                        new SqlArrayValue(
                                "varchar", tokens.stream().map(Digest::of).toArray()))
                .param(
                        "owners",
                        new SqlArrayValue(
                                "uuid", owners.stream().map(PasswordOwner::user).toArray()))
                .param(
                        "stamps",
                        new SqlArrayValue(
                                "varchar",
                                owners.stream().map(PasswordOwner::stamp).toArray()))
                .update();
        return tokens;
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The link with the token, when it can still be used. */
    Optional<ResetLink> byToken(String token) {
        return usable("token_hash = :key", Digest.of(token));
    }

    /** The link with the id, when it can still be used. */
    Optional<ResetLink> byId(UUID id) {
        return usable("id = :key", id);
    }

    private Optional<ResetLink> usable(String which, Object key) {
        return jdbc.sql("select id, user_id, password_stamp from password_links where user_id is not null"
                        + " and valid_till > :now and " + which)
                .param("now", now())
                .param("key", key)
                .query((row, n) ->
                        new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .optional()
                .flatMap(this::sameAsThen);
    }

    private Optional<ResetLink> sameAsThen(Row row) {
        return credentials
                .ownerOf(row.user())
                .filter(owner -> owner.stamp().equals(row.stamp()))
                .map(owner -> new ResetLink(row.id(), owner));
    }

    /** Uses the link up: true for exactly one caller. */
    boolean redeem(ResetLink link) {
        return jdbc.sql("delete from password_links where id = :id and valid_till > :now")
                        .param("id", link.id())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Ends the user's earlier links. */
    void revoke(UUID user) {
        jdbc.sql("delete from password_links where user_id = :user")
                .param("user", user)
                .update();
    }

    /** Lets nobody else use the links of any of them, until the transaction ends. */
    void lock(List<UUID> users) {
        jdbc.sql("select id from password_links where user_id in"
                        + " (select k.id from unnest(cast(:users as uuid array)) as k(id)) order by id for update")
                .param("users", new SqlArrayValue("uuid", users.toArray()))
                .query(UUID.class)
                .list();
    }

    /** Ends the earlier links of all of them. */
    void revokeAll(List<UUID> users) {
        jdbc.sql("delete from password_links where user_id in"
                        + " (select k.id from unnest(cast(:users as uuid array)) as k(id))")
                .param("users", new SqlArrayValue("uuid", users.toArray()))
                .update();
    }

    /** Removes links whose time is over. */
    int purge() {
        return jdbc.sql("delete from password_links where valid_till <= :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private record Row(UUID id, UUID user, String stamp) {}
}
