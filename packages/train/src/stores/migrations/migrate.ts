// Brings a file to the newest schema in one transaction, after a backup copy when there is something to lose.
import { rmSync } from 'node:fs';
import type { Connection } from '../sqlite/connection.js';
import { applicationId, migrations } from './index.js';
import type { Migration } from './migration.js';

/** Applies what is missing. A backup of an older file is left beside it as `<path>.schema-<version>`. */
export function migrate(connection: Connection, steps: readonly Migration[] = migrations): void {
  const version = connection.pragma('user_version');
  const missing = steps.filter((step) => step.version > version);
  if (missing.length === 0) return;
  if (version > 0) backUp(connection, `${connection.path}.schema-${version}`);
  connection.write(() => {
    for (const step of missing) {
      connection.exec(step.sql);
      connection.exec(`PRAGMA user_version = ${step.version}`);
    }
    connection.exec(`PRAGMA application_id = ${applicationId}`);
  });
}

function backUp(connection: Connection, path: string): void {
  // One that a crash left behind may be cut short.
  rmSync(path, { force: true });
  connection.run('VACUUM INTO ?', [path]);
}
