// Runs one command line: parses it, acts, and turns whatever goes wrong into one message and an exit code.

import { exitCodes, sayError } from './errors.js';
import { createProgram } from './program/program.js';

/** Parses the arguments (without node and script), runs the command and sets `process.exitCode`. Never rejects. */
export async function main(words: readonly string[]): Promise<void> {
  endQuietlyOnBrokenPipe();
  const verbose = words.includes('-v') || words.includes('--verbose') || process.env['ACTLAB_DEBUG'] === '1';
  try {
    const program = createProgram();
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    const { text, exitCode } = sayError(error, verbose);
    if (text !== '') process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
  }
}

/** `actlab … | head` is no error: the reader has what it wanted. */
function endQuietlyOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? exitCodes.ok : exitCodes.failed);
    });
  }
}
