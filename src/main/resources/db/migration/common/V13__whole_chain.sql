-- Imports and decisions are links of the chain, too; and each link says who made it and how the run went that it ends.
alter table seal add column import_id bigint;
alter table seal add column event_id bigint;
alter table seal add constraint seal_of_import_once unique (import_id);
alter table seal add constraint seal_of_event_once unique (event_id);

-- Lines like those of the manifest, and their hash, which names the hash of the link before. Links that were made before have none.
alter table seal add column run text not null default '';
alter table seal add column run_root varchar(64) not null default '';

-- The digest of the snapshots that a usage file brought, if they were the first of their day; it is worked out while the
-- file is read, and sealed when the import ends.
alter table import_file add column rows_digest varchar(64);
