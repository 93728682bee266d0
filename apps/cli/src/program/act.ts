// Binds a command to its action. Actions are loaded when they run, so that `--help` stays instant.
import type { Command } from 'commander';
import { type CommandContext, createContext, type GlobalOptions } from '../context.js';
import type { ExitCode } from '../errors.js';

/** An action: what the user asked for, done; resolves to the exit code. */
export type Action<O> = (context: CommandContext, options: O, words: readonly string[]) => Promise<ExitCode>;

/** Runs the loaded action when the command is called and sets the exit code of the process. */
export function act<O>(command: Command, load: () => Promise<Action<O>>): Command {
  return command.action(async () => {
    const options = command.optsWithGlobals<O & GlobalOptions>();
    const action = await load();
    process.exitCode = await action(createContext(options), options, command.args);
  });
}
