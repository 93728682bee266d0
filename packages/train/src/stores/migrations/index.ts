// Every schema version, oldest first. A file of any of them opens; the newest is what is written.
import { firstTables } from './0001-first-tables.js';
import type { Migration } from './migration.js';

/** `actl` in ASCII: marks the file as ours, for `file` and for other programs. */
export const applicationId = 0x6163_746c;

export const migrations: readonly Migration[] = [firstTables];

/** The schema version that this program writes. */
export const currentVersion = migrations.at(-1)!.version;
