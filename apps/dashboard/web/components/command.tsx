// A command line ready to copy: the page never writes, so this is how things are changed.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { healthQuery } from '../api/queries.js';
import { CopyButton } from './copy-button.js';

/** A command with what it needs to find this server's database. */
export function useCommand(command: string): string {
  const option = useQuery(healthQuery).data?.databaseOption ?? '';
  return option === '' ? command : `${command} ${option}`;
}

/** The command in a box with a button beside it. */
export function Command({ children }: { children: string }): ReactNode {
  const command = useCommand(children);
  return (
    <span className="command">
      <code>{command}</code>
      <CopyButton text={command} label={`Copy: ${command}`}>
        Copy
      </CopyButton>
    </span>
  );
}
