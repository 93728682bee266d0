// Shows one step of one sample.
import { traceText, traceTrial } from '@actlab/train';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCodes } from '../errors.js';
import type { ReadTrial } from '../input/read-trial.js';
import { inCharset } from '../output/charset.js';

/** The computation graph of the first sample of the first batch: derivatives, the product along each path, the update. */
export function trainTrace(context: CommandContext, { spec, dataset }: ReadTrial): ExitCode {
  context.stdout.write(`${inCharset(context.stdoutSurface, traceText(traceTrial(spec, dataset)))}\n`);
  return exitCodes.ok;
}
