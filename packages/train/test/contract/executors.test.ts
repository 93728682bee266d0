// Every executor keeps the contract.
import { openInProcessExecutor, openThreadExecutor } from '@actlab/train';
import { executorContract } from '@actlab/train/testing';
import { describe, expect, it } from 'vitest';

executorContract({ describe, it, expect }, 'in process', openInProcessExecutor);
executorContract({ describe, it, expect }, 'threads', openThreadExecutor);
