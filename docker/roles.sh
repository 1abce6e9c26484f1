#!/usr/bin/env bash
# Once, when the database is made: the owner of the schema, and the program's role, which owns nothing.
set -euo pipefail

psql --username "$POSTGRES_USER" --dbname faden --set ON_ERROR_STOP=1 \
  --set owner_password="$FADEN_OWNER_PASSWORD" --set app_password="$FADEN_APP_PASSWORD" <<'SQL'
create role faden_owner login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner_password';
create role faden_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'app_password';
alter database faden owner to faden_owner;
revoke all on database faden from public;
grant connect, temporary on database faden to faden_app;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;
create extension if not exists btree_gist;
revoke create on schema public from public;
SQL
