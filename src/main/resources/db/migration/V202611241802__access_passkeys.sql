-- Module access: passkeys of local users (ADR 0033). A row goes when its owner or an administrator takes the passkey away.

create table passkey_owner (
  user_id text primary key,
  handle  text not null unique -- what an authenticator keeps in place of the user id: random, base64url
);

create table passkey (
  credential_id   text primary key, -- base64url
  handle          text not null references passkey_owner (handle) on delete cascade,
  public_key      bytea not null, -- COSE
  signature_count bigint not null,
  backup_eligible boolean not null, -- may be copied to other devices of its owner
  backed_up       boolean not null,
  transports      text not null, -- usb, internal, hybrid …, by comma
  attestation     bytea not null, -- as it was registered; Spring Security reads it with each login
  label           text not null,
  created_at      timestamptz not null,
  last_used_at    timestamptz not null
);
-- PasskeyCredentials.findByUserId: those of one owner
create index passkey_owner_handle on passkey (handle);
